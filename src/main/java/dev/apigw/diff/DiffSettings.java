package dev.apigw.diff;

import dev.apigw.diagnostic.Glob;
import dev.apigw.diagnostic.Members;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code diff} of a project file.
 *
 * @param ignore in file order
 */
public record DiffSettings(List<IgnoreRule> ignore) {
    private static final List<String> KEYS = List.of("ignore");
    private static final List<String> RULE = List.of("id", "subject", "reason", "expires");

    public DiffSettings {
        ignore = List.copyOf(ignore);
    }

    /** Nothing is ignored. */
    public static DiffSettings none() {
        return new DiffSettings(List.of());
    }

    /**
     * Reads the section; mistakes go to {@code members}.
     *
     * @param ids of all kinds of changes: an id that none of them has ignores nothing, and is a mistake
     */
    public static DiffSettings read(MapNode section, Members members, Collection<String> ids) {
        members.allow(section, "`diff`", KEYS);
        List<IgnoreRule> rules = new ArrayList<>();
        section.entry("ignore").flatMap(members::list).ifPresent(list -> list.items().forEach(item ->
                members.mapping("An ignore rule", item).flatMap(map -> rule(map, members, ids)).ifPresent(rules::add)));
        return new DiffSettings(rules);
    }

    private static Optional<IgnoreRule> rule(MapNode map, Members members, Collection<String> ids) {
        members.allow(map, "an ignore rule", RULE);
        Optional<String> id = members.required(map, "an ignore rule", "id", "Name the kind of change, as it stands in brackets behind "
                + "its message; `*` is a wildcard.").flatMap(node -> members.text("id", node));
        id.filter(pattern -> ids.stream().noneMatch(Glob.of(pattern)::matches)).ifPresent(pattern -> members.error(
                map.get("id").orElseThrow().span(), "There is no kind of change `" + pattern + "`.", "apigw explain lists them."));
        Optional<String> reason = members.required(map, "an ignore rule", "reason", "Say why the change is wanted, and who agreed.")
                .flatMap(node -> members.text("reason", node));
        reason.filter(String::isBlank).ifPresent(blank -> members.error(map.get("reason").orElseThrow().span(),
                "`reason` is empty.", "Say why the change is wanted, and who agreed."));
        Optional<String> subject = map.entry("subject").flatMap(members::text);
        Optional<LocalDate> expires = map.get("expires").flatMap(node -> date(node, members));
        return id.flatMap(pattern -> reason.map(why -> new IgnoreRule(pattern, subject, why, expires, map.span())));
    }

    private static Optional<LocalDate> date(Node node, Members members) {
        try {
            return members.text("expires", node).map(LocalDate::parse);
        } catch (DateTimeException e) {
            members.error(node.span(), "`expires` is no day.", "Write it as 2030-01-31.");
            return Optional.empty();
        }
    }
}
