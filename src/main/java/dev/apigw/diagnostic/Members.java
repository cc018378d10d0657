package dev.apigw.diagnostic;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Takes the members of mappings for what they should be, and collects what is wrong with them. One per file that is read. */
public final class Members {
    /** A longer text is no misspelt name. */
    private static final int LONGEST = 50;

    private final List<Mistake> problems = new ArrayList<>();

    /** What was wrong so far, in the order of the file. */
    public List<Mistake> problems() {
        return problems.stream().sorted((a, b) -> a.place().file() == b.place().file()
                ? Integer.compare(a.place().start(), b.place().start()) : 0).toList();
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    public void error(SourceSpan place, String message) {
        problems.add(new Mistake(place, message, Optional.empty()));
    }

    public void error(SourceSpan place, String message, String hint) {
        problems.add(new Mistake(place, message, Optional.of(hint)));
    }

    /** A mistake that another reader has found. */
    public void add(Mistake mistake) {
        problems.add(mistake);
    }

    /** A key that means nothing would be an assertion that is never made. */
    public void allow(MapNode map, String of, List<String> keys) {
        for (MapNode.Entry entry : map.entries()) {
            if (!keys.contains(entry.name())) {
                error(entry.key().span(), "`" + entry.name() + "` is no key of " + of + ".", known(entry.name(), keys));
            }
        }
    }

    /** A member that has to be there. */
    public Optional<Node> required(MapNode map, String of, String key, String hint) {
        if (!map.has(key)) {
            error(map.span(), "`" + key + "` is missing in " + of + ".", hint);
        }
        return map.get(key);
    }

    /** The text of a string, number or boolean. */
    public Optional<String> text(MapNode map, String key) {
        return map.entry(key).flatMap(this::text);
    }

    public Optional<String> text(MapNode.Entry entry) {
        return text(entry.name(), entry.value());
    }

    public Optional<String> text(String name, Node node) {
        if (node.asText().isEmpty()) {
            String message = "`" + name + "` is a text, this is " + node.describe() + ".";
            problems.add(new Mistake(node.span(), message, node.isNull() ? Optional.of("Write \"\" for an empty text.")
                    : name.equals("body") ? Optional.of("Write the JSON that is sent as a text, in single quotes.") : Optional.empty()));
        }
        return node.asText();
    }

    public Optional<Boolean> flag(MapNode.Entry entry) {
        if (entry.value().asBoolean().isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is true or false, this is " + entry.value().describe() + ".");
        }
        return entry.value().asBoolean();
    }

    /** A whole number that is not below zero. */
    public OptionalInt count(MapNode.Entry entry) {
        Optional<Integer> number = entry.value().asText().filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
        if (number.isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is a whole number from 0, this is " + entry.value().describe() + ".");
        }
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    /** A number between two limits, both included. */
    public OptionalDouble number(MapNode.Entry entry, double atLeast, double atMost) {
        Optional<Double> number = entry.value().asText().filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,15})?"))
                .map(Double::valueOf).filter(value -> value >= atLeast && value <= atMost);
        if (number.isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is a number from " + plain(atLeast)
                    + (atMost == Double.MAX_VALUE ? "" : " to " + plain(atMost)) + ", this is " + entry.value().describe() + ".");
        }
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    public Optional<MapNode> mapping(MapNode.Entry entry) {
        return mapping("`" + entry.name() + "`", entry.value());
    }

    public Optional<MapNode> mapping(String what, Node node) {
        if (node.asMap().isEmpty()) {
            error(node.span(), what + " is a mapping, this is " + node.describe() + ".");
        }
        return node.asMap();
    }

    public Optional<ListNode> list(MapNode.Entry entry) {
        if (entry.value().asList().isEmpty()) {
            error(entry.value().span(), "`" + entry.name() + "` is a list, this is " + entry.value().describe() + ".");
        }
        return entry.value().asList();
    }

    /** One of some words. */
    public Optional<String> word(MapNode.Entry entry, List<String> words) {
        Optional<String> text = entry.value().asText();
        if (text.isEmpty() || !words.contains(text.get())) {
            error(entry.value().span(), "`" + entry.name() + "` cannot be " + entry.value().describe() + ".",
                    known(text.orElse(""), words));
            return Optional.empty();
        }
        return text;
    }

    /** A regular expression for a whole value, in which a dot stands for a line break too. */
    public Optional<Pattern> pattern(MapNode.Entry entry) {
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
