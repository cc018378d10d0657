package dev.apigw.suite;

import dev.apigw.diagnostic.Similar;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Takes the members of mappings for what they should be, and collects what is wrong with them. */
final class Members {
    /** A longer text is no misspelt name. */
    private static final int LONGEST = 50;

    private final List<SuiteProblem> problems = new ArrayList<>();

    /** What was wrong so far, in the order of the file. */
    List<SuiteProblem> problems() {
        return problems.stream().sorted((a, b) -> a.place().file() == b.place().file()
                ? Integer.compare(a.place().start(), b.place().start()) : 0).toList();
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    void error(SourceSpan place, String message) {
        problems.add(new SuiteProblem(place, message, Optional.empty()));
    }

    void error(SourceSpan place, String message, String hint) {
        problems.add(new SuiteProblem(place, message, Optional.of(hint)));
    }

    /** A key that means nothing would be an assertion that is never made. */
    void allow(MapNode map, String of, List<String> keys) {
        for (MapNode.Entry entry : map.entries()) {
            if (!keys.contains(entry.name())) {
                error(entry.key().span(), "`" + entry.name() + "` is no key of " + of + ".", known(entry.name(), keys));
            }
        }
    }

    /** A member that has to be there. */
    Optional<Node> required(MapNode map, String of, String key, String hint) {
        if (!map.has(key)) {
            error(map.span(), "`" + key + "` is missing in " + of + ".", hint);
        }
        return map.get(key);
    }

    /** The text of a string, number or boolean. */
    Optional<String> text(MapNode map, String key) {
        return map.entry(key).flatMap(this::text);
    }

    Optional<String> text(MapNode.Entry entry) {
        return text(entry.name(), entry.value());
    }

    Optional<String> text(String name, Node node) {
        if (node.asText().isEmpty()) {
            String message = "`" + name + "` is a text, this is " + node.describe() + ".";
            if (node.isNull()) {
                error(node.span(), message, "Write \"\" for an empty text.");
            } else if (name.equals("body")) {
                error(node.span(), message, "Write the JSON that is sent as a text, in single quotes.");
            } else {
                error(node.span(), message);
            }
        }
        return node.asText();
    }

    Optional<Boolean> flag(MapNode.Entry entry) {
        if (entry.value().asBoolean().isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is true or false, this is " + entry.value().describe() + ".");
        }
        return entry.value().asBoolean();
    }

    Optional<MapNode> mapping(MapNode.Entry entry) {
        return mapping("`" + entry.name() + "`", entry.value());
    }

    Optional<MapNode> mapping(String what, Node node) {
        if (node.asMap().isEmpty()) {
            error(node.span(), what + " is a mapping, this is " + node.describe() + ".");
        }
        return node.asMap();
    }

    Optional<ListNode> list(MapNode.Entry entry) {
        if (entry.value().asList().isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is a list, this is " + entry.value().describe() + ".");
        }
        return entry.value().asList();
    }

    /** One of some words. */
    Optional<String> word(MapNode.Entry entry, List<String> words) {
        Optional<String> text = entry.value().asText();
        if (text.isEmpty() || !words.contains(text.get())) {
            error(entry.value().span(), "`" + entry.name() + "` cannot be " + entry.value().describe() + ".",
                    known(text.orElse(""), words));
            return Optional.empty();
        }
        return text;
    }

    /** A regular expression for a whole value, in which a dot stands for a line break too. */
    Optional<Pattern> pattern(MapNode.Entry entry) {
        try {
            return text(entry).map(text -> Pattern.compile(text, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            error(entry.value().span(), "`" + entry.name() + "` is no regular expression: " + e.getDescription() + ".");
            return Optional.empty();
        }
    }

    private static String known(String name, List<String> names) {
        Optional<String> similar = Similar.nearest(name, names).or(() -> name.length() > LONGEST ? Optional.empty()
                : Similar.to(name, names).stream().findFirst());
        return similar.map(near -> "Did you mean `" + near + "`?").orElseGet(() ->
                "Known are " + names.stream().map(known -> "`" + known + "`").collect(Collectors.joining(", ")) + ".");
    }
}
