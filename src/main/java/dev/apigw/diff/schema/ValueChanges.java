package dev.apigw.diff.schema;

import dev.apigw.diff.contract.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What has become of single values: types, formats, lists of values, limits. */
final class ValueChanges {
    private static final Set<String> EVERYTHING = Set.of(".*", "^.*$", ".+", "^.+$");

    private final Spot spot;
    private final Shape before;
    private final Shape after;

    private final Set<String> typesBefore;
    private final Set<String> typesAfter;

    private ValueChanges(Spot spot, Shape before, Shape after, Set<String> typesBefore, Set<String> typesAfter) {
        this.spot = spot;
        this.before = before;
        this.after = after;
        this.typesBefore = typesBefore;
        this.typesAfter = typesAfter;
    }

    /**
     * Notes the changes. False if the types are so different that the rest cannot be compared.
     *
     * @param typesBefore of the whole schema, the parts that are compared elsewhere included
     * @param typesAfter  the same of the second side
     */
    static boolean note(Spot spot, Shape before, Shape after, Set<String> typesBefore, Set<String> typesAfter) {
        ValueChanges changes = new ValueChanges(spot, before, after, typesBefore, typesAfter);
        changes.nullable();
        if (!changes.types()) {
            return false;
        }
        changes.enumeration();
        changes.extensibleEnumeration();
        changes.defaultValue();
        changes.pattern();
        changes.multipleOf();
        changes.uniqueItems();
        Limit.ALL.forEach(changes::limit);
        return true;
    }

    private void nullable() {
        if (before.nullable() != after.nullable()) {
            spot.add(after.nullable() ? "*-became-nullable" : "*-became-not-nullable", after.nullable() ? "nullable" : "type", before,
                    after, after.nullable() ? "a null is allowed" : "a null is no longer allowed");
        }
    }

    private boolean types() {
        if (typesBefore.equals(typesAfter)) {
            format();
            return true;
        }
        boolean wider = covers(typesAfter, typesBefore, after);
        boolean narrower = covers(typesBefore, typesAfter, before);
        if (wider && narrower) {
            return true;
        }
        String what = "the type was " + words(typesBefore) + " and is " + words(typesAfter);
        spot.add(wider ? "*-type-generalized" : narrower ? "*-type-specialized" : "*-type-changed", "type", before, after, what);
        return wider || narrower;
    }

    /** Whether each value of the one is a value of the other. */
    private boolean covers(Set<String> wide, Set<String> narrow, Shape wideShape) {
        if (wide.isEmpty() || narrow.isEmpty()) {
            return wide.isEmpty();
        }
        // In a path, a query or a header everything is a text, and a single value is a list of one.
        boolean single = spot.path().isEmpty() && !narrow.contains("array") && !narrow.contains("object")
                && spot.unit().place().filter(place -> place == Place.REQUEST_PARAMETER || place == Place.RESPONSE_HEADER).isPresent();
        Optional<Shape> item = wideShape.items().map(use -> use.schema().shape());
        boolean listed = single && wide.contains("array") && item.isPresent() && isPlain(item.get())
                && covers(item.get().types(), narrow, item.get());
        return listed || single && wide.contains("string") && isPlain(wideShape)
                || narrow.stream().allMatch(type -> wide.contains(type) || type.equals("integer") && wide.contains("number"));
    }

    /** Whether each text is a value. */
    private static boolean isPlain(Shape shape) {
        return shape.value("format").isEmpty() && shape.value("pattern").isEmpty() && shape.enumeration().isEmpty();
    }

    private static String words(Set<String> types) {
        return types.isEmpty() ? "any" : "`" + String.join("` or `", types) + "`";
    }

    private void format() {
        String from = text(before.value("format")).orElse("");
        String to = text(after.value("format")).orElse("");
        if (from.equals(to)) {
            return;
        }
        String event = holds(to, from) ? "*-format-generalized" : holds(from, to) ? "*-format-specialized" : "*-format-changed";
        spot.add(event, "format", before, after, changed("format", from, to));
    }

    /** Whether all values of one format have the other. */
    private static boolean holds(String wide, String narrow) {
        return wide.isEmpty() || wide.equals("int64") && narrow.equals("int32") || wide.equals("double") && narrow.equals("float");
    }

    /** What a keyword has been and is, as a clause. */
    private static String changed(String keyword, String from, String to) {
        return from.isEmpty() ? "`" + keyword + ": " + to + "` is new"
                : to.isEmpty() ? "`" + keyword + ": " + from + "` is gone"
                : "`" + keyword + "` was `" + from + "` and is `" + to + "`";
    }

    /** The text of a JSON string without its quotes, any other value as it is. */
    private static Optional<String> text(Optional<String> json) {
        return json.map(value -> value.length() > 1 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
    }

    private void enumeration() {
        Optional<Set<String>> from = before.enumeration();
        Optional<Set<String>> to = after.enumeration();
        if (from.isEmpty() && to.isPresent()) {
            spot.add("*-became-enum", "enum", before, after, "only " + values(to.get()) + " are allowed");
        } else if (from.isPresent() && to.isEmpty()) {
            spot.add("*-became-not-enum", "enum", before, after, "other values than " + values(from.get()) + " are allowed");
        } else if (from.isPresent()) {
            listed("enum", "*-enum-value", from.get(), to.get());
        }
    }

    private void extensibleEnumeration() {
        Optional<Set<String>> from = before.extensibleEnumeration();
        Optional<Set<String>> to = after.extensibleEnumeration();
        if (from.isPresent() && to.isPresent()) {
            listed("x-extensible-enum", "*-x-extensible-enum-value", from.get(), to.get());
        }
    }

    private void listed(String keyword, String event, Set<String> from, Set<String> to) {
        Set<String> added = new TreeSet<>(to);
        added.removeAll(from);
        Set<String> removed = new TreeSet<>(from);
        removed.removeAll(to);
        if (!removed.isEmpty()) {
            spot.add(event + "-removed", keyword, before, after, values(removed) + (removed.size() == 1 ? " is" : " are")
                    + " no longer allowed");
        }
        if (!added.isEmpty()) {
            spot.add(event + "-added", keyword, before, after, values(added) + (added.size() == 1 ? " is" : " are") + " allowed now");
        }
    }

    private static String values(Set<String> values) {
        return Spot.quoted(new ArrayList<>(values).stream().map(value -> text(Optional.of(value)).orElse(value)).toList());
    }

    private void defaultValue() {
        value("default", "*-default-value-added", "*-default-value-removed", "*-default-value-changed",
                spot.isRequest() ? ", so leaving it out means something else" : "");
    }

    private void multipleOf() {
        value("multipleOf", "*-multiple-of-set", "*-multiple-of-unset", "*-multiple-of-changed", "");
    }

    private void pattern() {
        Optional<String> to = text(after.value("pattern"));
        boolean opened = before.value("pattern").isPresent() && to.filter(EVERYTHING::contains).isPresent();
        value("pattern", "*-pattern-added", "*-pattern-removed", opened ? "*-pattern-generalized" : "*-pattern-changed", "");
    }

    private void value(String keyword, String added, String removed, String other, String consequence) {
        if (before.value(keyword).equals(after.value(keyword))) {
            return;
        }
        String from = text(before.value(keyword)).orElse("");
        String to = text(after.value(keyword)).orElse("");
        spot.add(before.value(keyword).isEmpty() ? added : after.value(keyword).isEmpty() ? removed : other, keyword, before, after,
                changed(keyword, from, to) + consequence);
    }

    private void uniqueItems() {
        if (before.flag("uniqueItems") != after.flag("uniqueItems")) {
            boolean set = after.flag("uniqueItems");
            spot.add(set ? "*-unique-items-set" : "*-unique-items-unset", "uniqueItems", before, after,
                    set ? "items have to be different" : "items need not be different any more");
        }
    }

    private void limit(Limit limit) {
        Optional<BigDecimal> from = bound(before, limit);
        Optional<BigDecimal> to = bound(after, limit);
        if (from.isEmpty() && to.isEmpty()) {
            return;
        }
        int order = from.isPresent() && to.isPresent() ? to.get().compareTo(from.get()) : 1;
        if (order != 0) {
            String action = from.isEmpty() ? "set" : to.isEmpty() ? "unset" : order > 0 ? "increased" : "decreased";
            spot.add(limit.id(action), limit.keyword(), before, after, changed(limit.keyword(), written(from), written(to)));
        }
    }

    /** At least nothing is no limit. */
    private static Optional<BigDecimal> bound(Shape shape, Limit limit) {
        boolean counts = List.of("minLength", "minItems", "minProperties").contains(limit.keyword());
        return shape.limit(limit.keyword()).filter(value -> !counts || value.signum() > 0);
    }

    private static String written(Optional<BigDecimal> value) {
        return value.map(number -> Math.abs((long) number.scale()) > 30 ? number.toString() : number.toPlainString()).orElse("");
    }
}
