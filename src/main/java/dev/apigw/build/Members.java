package dev.apigw.build;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Stated;
import dev.apigw.resolve.Placeholders;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Typed access to the members of one mapping. A null counts as absent; a value of the wrong type is dropped and reported.
 */
final class Members {
    /** Where a string belongs. */
    static final String TEXT = "a string";
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final int LONGEST_NUMBER = 100;
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** What is done about a value of the wrong type. */
    @FunctionalInterface
    interface WrongType {
        void report(Node value, String what, String expected);
    }

    private final MapNode map;
    private final String owner;
    private final WrongType wrongType;

    private Members(MapNode map, String owner, WrongType wrongType) {
        this.map = Objects.requireNonNull(map, "map");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.wrongType = Objects.requireNonNull(wrongType, "wrongType");
    }

    /** @param owner the mapping's name in a message */
    static Members of(Reading reading, MapNode map, String owner) {
        return new Members(map, owner, reading::dropped);
    }

    static Members of(MapNode map, String owner, WrongType wrongType) {
        return new Members(map, owner, wrongType);
    }

    MapNode map() {
        return map;
    }

    InFile origin() {
        return InFile.of(map);
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of a key, unless it is null. */
    Optional<Node> value(String key) {
        return map.get(key).filter(node -> !node.isNull());
    }

    /** The text of a scalar; numbers and booleans are taken as they are written. */
    Optional<String> text(String key) {
        return stated(key).map(Stated::value);
    }

    /** The text of a scalar with its place. */
    Optional<Stated> stated(String key) {
        return value(key).flatMap(node -> stated(node, name(key)));
    }

    /** A boolean, also as text. */
    Optional<Boolean> flag(String key) {
        Optional<Node> value = value(key);
        Optional<Boolean> flag = value.flatMap(Members::flagOf);
        if (value.isPresent() && flag.isEmpty() && !isPlaceholder(value.get())) {
            wrongType.report(value.get(), name(key), "a boolean");
        }
        return flag;
    }

    /** A whole number, also as text; one that is out of range is cut to the range, so that it can still be reported. */
    OptionalInt integer(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty() || isPlaceholder(value.get())) {
            return OptionalInt.empty();
        }
        try {
            String digits = value.get().asText().orElse("").strip();
            // A number as long as a book would keep BigDecimal busy for minutes.
            BigDecimal number = new BigDecimal(digits.length() > LONGEST_NUMBER ? "" : digits);
            return OptionalInt.of(number.max(MIN_INT).min(MAX_INT).toBigInteger().intValueExact());
        } catch (NumberFormatException e) {
            wrongType.report(value.get(), name(key), "a number");
            return OptionalInt.empty();
        }
    }

    /** The items of a list. */
    List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get().asList().isEmpty()) {
            wrongType.report(value.get(), name(key), "a list");
        }
        return value.flatMap(Node::asList).map(ListNode::items).orElse(List.of());
    }

    /** The texts of a list; items of another type are dropped one by one. */
    List<Stated> texts(String key) {
        List<Stated> texts = new ArrayList<>();
        items(key).forEach(item -> stated(item, "An item of " + name(key)).ifPresent(texts::add));
        return texts;
    }

    /** The mapping of a key, its values reported in the same way. */
    Optional<Members> object(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get().asMap().isEmpty()) {
            wrongType.report(value.get(), name(key), "a mapping");
        }
        return value.flatMap(Node::asMap).map(child -> new Members(child, name(key), wrongType));
    }

    /** The texts of a mapping in file order; a value of another type is dropped alone. */
    Map<String, Stated> textMap(String key) {
        Map<String, Stated> texts = new LinkedHashMap<>();
        object(key).ifPresent(object -> object.map.entries()
                .forEach(entry -> object.stated(entry.name()).ifPresent(text -> texts.put(entry.name(), text))));
        return texts;
    }

    /**
     * Templates by content type. One that is written out as a mapping or list is taken as its JSON text.
     *
     * <p>Source: inferred – deployed definitions hold such templates; no recording yet.
     */
    Map<String, Stated> templates(String key) {
        Map<String, Stated> templates = new LinkedHashMap<>();
        object(key).ifPresent(object -> object.map.entries().forEach(entry -> object.value(entry.name())
                .ifPresent(value -> templates.put(entry.name(),
                        new Stated(value.asText().orElseGet(() -> JsonText.compact(value)), InFile.of(value))))));
        return templates;
    }

    private Optional<Stated> stated(Node node, String what) {
        Optional<String> text = node.asText();
        if (text.isEmpty()) {
            wrongType.report(node, what, TEXT);
        }
        return text.map(value -> new Stated(value, InFile.of(node)));
    }

    private String name(String key) {
        return "`" + key + "` of " + owner;
    }

    /** A text that something fills in later, so that its type is not known yet. */
    private static boolean isPlaceholder(Node node) {
        return node.asString().map(Placeholders::unresolvedIn).orElse(false);
    }

    private static Optional<Boolean> flagOf(Node node) {
        return node.asBoolean().or(() -> node.asText().flatMap(text -> text.equalsIgnoreCase("true") ? Optional.of(true)
                : text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty()));
    }
}
