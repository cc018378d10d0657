package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The errors of a check as Spectral's function {@code schema} shows them: those that only follow from others left out, worded for
 * people.
 */
public final class BetterErrors {
    /**
     * One error to show.
     *
     * @param path from the value that was checked
     */
    public record Shown(String message, List<Object> path) {}

    /** The errors of one value, and the values inside it that have some. */
    private static final class Group {
        private final Map<String, Group> children = new LinkedHashMap<>();
        private List<SchemaError> errors = new ArrayList<>();
    }

    /** What the grouping takes for a segment; a value that stands below another name is grouped with the one around it. */
    private static final Pattern SEGMENT = Pattern.compile("/[A-Za-z0-9_$-]+(/\\d+)?");

    private final Object value;
    private final List<Object> path;
    private final List<SchemaError> errors;

    private BetterErrors(Object value, List<Object> path, List<SchemaError> errors) {
        this.value = value;
        this.path = path;
        this.errors = errors;
    }

    /**
     * What to show.
     *
     * @param value that was checked
     * @param path  of that value in the document
     */
    public static List<Shown> of(Object value, List<Object> path, List<SchemaError> errors) {
        return new BetterErrors(value, path, errors).shown();
    }

    private List<Shown> shown() {
        Group root = new Group();
        errors.forEach(error -> add(root, error));
        prune(root, null, "");
        List<Shown> shown = new ArrayList<>();
        show(root, shown);
        return shown;
    }

    private static void add(Group root, SchemaError error) {
        List<String> segments = new ArrayList<>();
        if (error.path().isEmpty()) {
            segments.add("");
        }
        Matcher matcher = SEGMENT.matcher(error.pointer());
        while (matcher.find()) {
            segments.add(matcher.group());
        }
        Group group = root;
        for (String segment : segments) {
            group = group.children.computeIfAbsent(segment, key -> new Group());
        }
        if (group != root) {
            group.errors.add(error);
        }
    }

    private static void prune(Group group, Group parent, String key) {
        if (has(group, "anyOf") && !group.children.isEmpty()) {
            group.errors = new ArrayList<>();
        }
        boolean isEnum = !group.errors.isEmpty() && group.errors.stream().allMatch(error -> error.keyword().equals("enum"));
        if (isEnum && parent.children.size() > 1) {
            parent.children.remove(key);
        }
        new LinkedHashMap<>(group.children).forEach((name, child) -> prune(child, group, name));
    }

    private static boolean has(Group group, String keyword) {
        return group.errors.stream().anyMatch(error -> error.keyword().equals(keyword));
    }

    private void show(Group group, List<Shown> shown) {
        if (!group.errors.isEmpty() && group.errors.stream().allMatch(error -> error.keyword().equals("enum"))) {
            Set<Object> allowed = new LinkedHashSet<>();
            group.errors.forEach(error -> allowed.addAll(error.allowed()));
            shown.add(shown(group.errors.get(0), notAllowed(group.errors.get(0), List.copyOf(allowed))));
            return;
        }
        group.errors.forEach(error -> shown.add(shown(error, text(error))));
        group.children.values().forEach(child -> show(child, shown));
    }

    private Shown shown(SchemaError error, String text) {
        return new Shown(combinator(error.path(), item(error, text)), error.path());
    }

    private String text(SchemaError error) {
        return switch (error.keyword()) {
            case "additionalProperties" -> "Property \"" + error.property() + "\" is not expected to be here";
            case "type" -> name(error).map(name -> "\"" + name + "\" property type ").orElse("Value type ") + error.message();
            case "errorMessage" -> error.message();
            default -> subject(error) + " " + cleaned(error.message());
        };
    }

    private Optional<String> name(SchemaError error) {
        return error.lastSegment().or(() -> path.isEmpty() ? Optional.empty()
                : Optional.of(path.get(path.size() - 1).toString()));
    }

    private String subject(SchemaError error) {
        return name(error).map(name -> "\"" + name + "\" property").orElseGet(() -> {
            String type = Js.typeOf(at(error));
            return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        });
    }

    private Object at(SchemaError error) {
        Object current = value;
        for (Object segment : error.path()) {
            Optional<Node> child = current instanceof Node node ? Paths.child(node, segment) : Optional.empty();
            current = child.map(Js::of).orElse(Js.UNDEFINED);
        }
        return current;
    }

    private String notAllowed(SchemaError error, List<Object> allowed) {
        String text = subject(error) + " " + error.message() + ": "
                + String.join(", ", allowed.stream().map(one -> one instanceof String name ? "\"" + name + "\"" : Js.json(one)).toList());
        return text + nearest(at(error), allowed).map(near -> ". Did you mean \"" + near + "\"?").orElse("");
    }

    /** The allowed value that a text was probably meant to be. */
    public static Optional<String> nearest(Object value, List<Object> allowed) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        Optional<String> best = allowed.stream().filter(String.class::isInstance).map(String.class::cast)
                .min(Comparator.comparingInt(one -> distance(one, text)));
        return best.filter(one -> allowed.size() == 1 || distance(one, text) < one.length());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** A message of ajv in Spectral's quotes. */
    public static String cleaned(String message) {
        return message.replace('\'', '"').replace("NOT", "not");
    }

    private static String item(SchemaError error, String text) {
        String index = error.lastSegment().filter(segment -> segment.matches("\\d+")).orElse("");
        String type = "\"" + index + "\" property type";
        String other = "\"" + index + "\" property";
        return index.isEmpty() ? text : text.startsWith(type) ? "Item at index " + index + text.substring(type.length())
                : text.startsWith(other) ? "Item at index " + index + text.substring(other.length()) : text;
    }

    private String combinator(List<Object> at, String text) {
        String keyword = "";
        for (SchemaError error : errors) {
            boolean isCombinator = error.keyword().equals("oneOf") || error.keyword().equals("anyOf");
            keyword = isCombinator && !error.suits() && error.path().equals(at) ? error.keyword() : keyword;
        }
        return !keyword.isEmpty() && text.endsWith(" in " + keyword)
                ? text + ". None of the schemas matched, see the other errors reported for this value" : text;
    }
}
