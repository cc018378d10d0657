package dev.apigw.build;

import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every difference between a recorded structure and ours, as "Reading the cases" tells to compare them. */
public final class StructureComparison {
    private static final Pattern TEMPLATE = Pattern.compile(".*/(request|response)Templates/[^/]+");
    private static final Pattern MODEL_REFERENCE = Pattern.compile("/models/.*/\\$ref");
    private static final Pattern REQUIRED = Pattern.compile("/models/.*/required");

    private final List<String> globs;
    private final boolean restoredTemplates;
    private final boolean unorderedRequired;
    private final List<String> differences = new ArrayList<>();

    private StructureComparison(List<String> globs, boolean restoredTemplates, boolean unorderedRequired) {
        this.globs = globs;
        this.restoredTemplates = restoredTemplates;
        this.unorderedRequired = unorderedRequired;
    }

    /** The differences below one section, each with its place. */
    static List<String> of(ImportCase example, String section, Node expected, Node actual) {
        StructureComparison comparison = new StructureComparison(example.texts("globs"),
                !example.texts("restoredTemplates").isEmpty(),
                example.texts("unordered").stream().anyMatch(text -> text.contains("required lists")));
        comparison.compare("/" + section, expected, actual);
        return comparison.differences;
    }

    /** The differences below one section; {@code globs} are the pointers of texts in which a star stands for anything. */
    public static List<String> of(List<String> globs, String section, Node expected, Node actual) {
        StructureComparison comparison = new StructureComparison(globs, false, false);
        comparison.compare("/" + section, expected, actual);
        return comparison.differences;
    }

    private void compare(String place, Node expected, Node actual) {
        if (expected instanceof MapNode map && actual instanceof MapNode other) {
            compareMembers(place, map, other);
        } else if (expected instanceof ListNode list && actual instanceof ListNode other) {
            compareItems(place, list, other);
        } else if (!equal(place, expected, actual)) {
            differences.add(place + ": expected " + JsonText.compact(expected) + " but was " + JsonText.compact(actual));
        }
    }

    private void compareMembers(String place, MapNode expected, MapNode actual) {
        Set<String> keys = Stream.concat(expected.entries().stream(), actual.entries().stream())
                .map(MapNode.Entry::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String key : keys) {
            String child = place + "/" + key.replace("~", "~0").replace("/", "~1");
            if (!actual.has(key)) {
                differences.add(child + ": missing");
            } else if (!expected.has(key)) {
                differences.add(child + ": not expected, was " + JsonText.compact(actual.get(key).orElseThrow()));
            } else {
                compare(child, expected.get(key).orElseThrow(), actual.get(key).orElseThrow());
            }
        }
    }

    private void compareItems(String place, ListNode expected, ListNode actual) {
        List<Node> left = sortedIfUnordered(place, expected.items());
        List<Node> right = sortedIfUnordered(place, actual.items());
        if (left.size() != right.size()) {
            differences.add(place + ": expected " + JsonText.compact(expected) + " but was " + JsonText.compact(actual));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            compare(place + "/" + i, left.get(i), right.get(i));
        }
    }

    private List<Node> sortedIfUnordered(String place, List<Node> items) {
        boolean unordered = unorderedRequired && REQUIRED.matcher(place).matches();
        return unordered ? items.stream().sorted((a, b) -> JsonText.compact(a).compareTo(JsonText.compact(b))).toList() : items;
    }

    private boolean equal(String place, Node expected, Node actual) {
        if (JsonText.compact(expected).equals(JsonText.compact(actual))) {
            return true;
        }
        String text = expected.asString().orElse("");
        boolean glob = place.endsWith("/cacheNamespace") || MODEL_REFERENCE.matcher(place).matches() || globs.contains(place);
        if (glob && actual.asString().isPresent()) {
            String regex = Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return actual.asString().orElseThrow().matches(regex);
        }
        return restoredTemplates && TEMPLATE.matcher(place).matches()
                && json(text).equals(json(actual.asString().orElse("")));
    }

    private static String json(String text) {
        return SourceReader.parse(SourceFile.inMemory("template", text)).root().map(JsonText::compact).orElse(text);
    }
}
