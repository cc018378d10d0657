package dev.apigw.lint;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the section {@code lint} of a project file. */
public final class LintSettingsReader {
    /** The members of the section. */
    public static final List<String> KEYS = List.of("extends", "rules");
    private static final List<String> WORDS = List.of("off", "error", "warning", "warn", "info", "hint");

    private final Members members = new Members();

    private LintSettingsReader() {}

    /** What the section says, as far as it makes sense, and what is wrong with it. */
    public record Result(LintSettings settings, List<Mistake> mistakes) {
        public Result {
            mistakes = List.copyOf(mistakes);
        }
    }

    public static Result read(MapNode section) {
        LintSettingsReader reader = new LintSettingsReader();
        reader.members.allow(section, "`lint`", KEYS);
        LintSettings settings = new LintSettings(section.entry("extends").map(reader::rulesets).orElse(List.of()),
                section.entry("rules").flatMap(reader.members::mapping).map(reader::rules).orElse(List.of()));
        return new Result(settings, reader.members.problems());
    }

    private List<Stated> rulesets(MapNode.Entry entry) {
        List<Node> items = entry.value().asList().map(ListNode::items).orElseGet(() -> List.of(entry.value()));
        return items.stream().flatMap(item -> members.text("extends", item).map(text -> new Stated(text, InFile.of(item))).stream())
                .toList();
    }

    private List<LintSettings.Rule> rules(MapNode map) {
        List<LintSettings.Rule> rules = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            level(entry).ifPresent(severity -> rules.add(
                    new LintSettings.Rule(new IdPattern(entry.name()), severity, entry.key().span())));
        }
        return rules;
    }

    /** The severity, of which there is none for {@code off}; nothing at all if the value is wrong. */
    private Optional<Optional<Severity>> level(MapNode.Entry entry) {
        // In YAML 1.1 an off without quotes is the boolean false, and its text is still `off`.
        return members.word(entry, WORDS).map(word -> switch (word) {
            case "off" -> Optional.empty();
            case "warn" -> Optional.of(Severity.WARNING);
            default -> Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
        });
    }
}
