package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.spectral.function.Functions;
import dev.apigw.lint.spectral.function.OptionsException;
import dev.apigw.lint.spectral.function.RulesetFunction;
import dev.apigw.lint.spectral.path.JsonPath;
import dev.apigw.lint.spectral.path.PathSyntaxException;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code rules} of one ruleset over those that it extends. */
final class RuleReader {
    private static final List<String> KEYS = List.of("description", "documentationUrl", "recommended", "given", "resolved", "severity",
            "message", "tags", "formats", "then", "type", "extensions", "enabled");

    private final Reading reading;
    private final Aliases aliases;
    private final Optional<Set<String>> formats;
    private final Set<String> customFunctions;
    private final String documentationUrl;
    private final Mode mode;

    RuleReader(Reading reading, Aliases aliases, Optional<Set<String>> formats, Set<String> customFunctions, String documentationUrl,
               Mode mode) {
        this.reading = reading;
        this.aliases = aliases;
        this.formats = formats;
        this.customFunctions = customFunctions;
        this.documentationUrl = documentationUrl;
        this.mode = mode;
    }

    /** Changes the rules by one entry. */
    void read(MapNode.Entry entry, Map<String, SpectralRule> rules) {
        Optional<SpectralRule> known = Optional.ofNullable(rules.get(entry.name()));
        if (entry.value() instanceof MapNode map) {
            rule(entry, map, known).ifPresent(rule -> rules.put(rule.name(), rule));
        } else if (!Words.isSeverity(entry.value()) && entry.value().asBoolean().isEmpty()) {
            reading.members().error(entry.value().span(), "`" + entry.name() + "` is a rule or a severity, this is "
                    + entry.value().describe() + ".", "Write error, warn, info, hint or off, or a mapping with given and then.");
        } else if (known.isPresent()) {
            rules.put(entry.name(), changed(known.get(), entry.value()));
        } else if (!reading.hasForeignRules()) {
            reading.members().error(entry.key().span(), "Cannot extend non-existing rule: \"" + entry.name() + "\".",
                    "Extend the ruleset that has it, or write the rule.");
        }
    }

    private static SpectralRule changed(SpectralRule rule, Node value) {
        return value.asBoolean().map(rule::on).orElseGet(() -> Words.severity(value).map(rule::withSeverity).orElseGet(() -> rule.on(false)));
    }

    private Optional<SpectralRule> rule(MapNode.Entry entry, MapNode map, Optional<SpectralRule> known) {
        for (MapNode.Entry member : map.entries()) {
            if (!KEYS.contains(member.name()) && !member.name().startsWith("x-")) {
                reading.members().allow(MapNode.of(List.of(member), map.span()), "the rule `" + entry.name() + "`", KEYS);
            }
        }
        if (known.isEmpty() && (!map.has("given") || !map.has("then"))) {
            reading.members().error(entry.key().span(), "The rule `" + entry.name() + "` must have at least \"given\" and \"then\".");
            return Optional.empty();
        }
        boolean isRecommended = map.get("recommended").flatMap(Node::asBoolean)
                .orElse(known.map(SpectralRule::isRecommended).orElse(true));
        Optional<Node> severity = map.get("severity");
        if (severity.isPresent() && !Words.isSeverity(severity.get())) {
            reading.members().error(severity.get().span(), "The value has to be one of: 0, 1, 2, 3 or \"error\", \"warn\", \"info\", "
                    + "\"hint\", \"off\".");
        }
        Severity weight = severity.flatMap(Words::severity).orElse(known.map(SpectralRule::severity).orElse(Severity.WARNING));
        boolean isOff = severity.isPresent() && Words.severity(severity.get()).isEmpty();
        List<String> given = map.has("given") ? given(entry.name(), map) : known.orElseThrow().given();
        Aliases own = map.has("given") ? aliases : known.orElseThrow().aliases();
        if (map.has("given") && !areReadable(entry, given, map)) {
            return Optional.empty();
        }
        List<Then> then = map.has("then") ? then(entry, map.get("then").orElseThrow()) : known.orElseThrow().then();
        return Optional.of(new SpectralRule(entry.name(),
                text(map, "description").orElse(known.map(SpectralRule::description).orElse("")),
                text(map, "message").or(() -> known.flatMap(SpectralRule::message)), documentation(entry.name(), map, known), weight,
                !isOff && (known.isPresent() || mode.lets(isRecommended)), isRecommended,
                map.get("resolved").flatMap(Node::asBoolean).orElse(known.map(SpectralRule::isResolved).orElse(true)),
                map.has("formats") ? Optional.of(formats(map.get("formats").orElseThrow()))
                        : known.isPresent() ? known.get().formats() : formats,
                given, own, then, Map.of(), entry.key().span()));
    }

    private String documentation(String name, MapNode map, Optional<SpectralRule> known) {
        return text(map, "documentationUrl").or(() -> known.map(SpectralRule::documentationUrl).filter(url -> !url.isEmpty()))
                .orElse(documentationUrl.isEmpty() ? "" : documentationUrl + "#" + name);
    }

    private Optional<String> text(MapNode map, String key) {
        return map.entry(key).flatMap(reading.members()::text);
    }

    private List<String> given(String rule, MapNode map) {
        List<String> paths = new ArrayList<>();
        Node given = map.get("given").orElseThrow();
        for (Node item : given instanceof ListNode list ? list.items() : List.of(given)) {
            Optional<String> path = item.asString().filter(text -> text.startsWith("$") || text.startsWith("#"));
            path.ifPresent(paths::add);
            if (path.isEmpty()) {
                reading.members().error(item.span(), "`given` of the rule `" + rule + "` must be a valid JSON Path expression or a "
                        + "reference to an alias, this is " + item.describe() + ".");
            }
        }
        return paths;
    }

    /** Whether all paths can be run; for every format, since the document is not known yet. */
    private boolean areReadable(MapNode.Entry entry, List<String> given, MapNode map) {
        Node place = map.get("given").orElseThrow();
        for (String path : given) {
            for (String format : List.of("oas2", "oas3_0", "oas3_1")) {
                try {
                    for (String resolved : aliases.resolved(path, new LinkedHashSet<>(List.of(format, format.substring(0, 4))))) {
                        JsonPath.parse(resolved);
                    }
                } catch (Aliases.AliasException e) {
                    reading.members().error(place.span(), e.getMessage() + ".");
                    return false;
                } catch (PathSyntaxException e) {
                    reading.path(entry.name(), path, e.getMessage(), place.span());
                    return false;
                }
            }
        }
        return true;
    }

    private List<Then> then(MapNode.Entry rule, Node node) {
        List<Then> all = new ArrayList<>();
        for (Node item : node instanceof ListNode list ? list.items() : List.of(node)) {
            Optional<MapNode> map = reading.members().mapping("`then` of the rule `" + rule.name() + "`", item);
            map.ifPresent(then -> all.add(then(rule, then)));
        }
        return all;
    }

    private Then then(MapNode.Entry rule, MapNode map) {
        reading.members().allow(map, "`then`", List.of("field", "function", "functionOptions"));
        Optional<String> field = map.entry("field").flatMap(reading.members()::text);
        Optional<String> name = reading.members().required(map, "`then`", "function", "Name the function that looks at the value.")
                .flatMap(node -> reading.members().text("function", node));
        return new Then(field, name.flatMap(function -> function(rule, map, function)));
    }

    private Optional<RulesetFunction> function(MapNode.Entry rule, MapNode map, String name) {
        if (!Functions.isKnown(name) || customFunctions.contains(name)) {
            if (customFunctions.contains(name)) {
                reading.custom(rule.name(), name, rule.key().span());
            } else {
                reading.members().error(map.get("function").orElseThrow().span(), "Function is not defined: `" + name + "`.",
                        "Name a core function, or list it under `functions`.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(Functions.of(name, map.get("functionOptions")));
        } catch (OptionsException e) {
            reading.members().error(e.place().orElse(map).span(), e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Set<String> formats(Node node) {
        return formats(node, reading);
    }

    /** The formats of a list; what nobody knows is reported. */
    static Set<String> formats(Node node, Reading reading) {
        Set<String> names = new LinkedHashSet<>();
        if (node.asList().isEmpty()) {
            reading.members().error(node.span(), "`formats` must be an array of formats, this is " + node.describe() + ".");
        }
        for (Node item : node instanceof ListNode list ? list.items() : List.<Node>of()) {
            Optional<String> known = Words.format(Js.string(Js.of(item)));
            known.ifPresent(names::add);
            if (known.isEmpty()) {
                reading.members().error(item.span(), "`" + Js.string(Js.of(item)) + "` is no format.",
                        "Known for OpenAPI are oas2, oas3, oas3.0, oas3.1 and oas3.2.");
            }
        }
        return names;
    }
}
