package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Errors put back to where they belong, a value under a schema, to list them as AWS does.
 *
 * <p>A value comes before its members, members by name, items by index; at one place the keywords by name, {@code format}
 * last. As soon as something is wrong, no value is looked into any more: the rest of its siblings is checked, not their
 * members. What fails inside {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not} is one item.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answer of a deployed API with four violations, members by
 * name; the rest: inferred – from the library whose wording the answers have.
 */
final class ViolationTree {
    /** A member or an item, under one of the schemas that count for it, in the order in which these are asked. */
    private record Step(String token, int kind, String name) {
        static final Comparator<Step> AS_CHECKED = Comparator.comparing(Step::token, ViolationTree::byToken)
                .thenComparing(Step::kind).thenComparing(Step::name);
    }

    /** All errors of one keyword. */
    private record Broken(JsonNode value, List<Error> errors, Set<String> nested) {}

    private final String pointer;
    private final JsonNode instance;
    private final SchemaPlace schema;
    private final BiPredicate<SchemaPlace, JsonNode> fits;
    private final Map<String, Broken> keywords = new TreeMap<>();
    private final Map<String, ViolationTree> dependencies = new TreeMap<>();
    private final Map<Step, ViolationTree> members = new TreeMap<>(Step.AS_CHECKED);

    private ViolationTree(String pointer, JsonNode instance, SchemaPlace schema, BiPredicate<SchemaPlace, JsonNode> fits) {
        this.pointer = pointer;
        this.instance = instance;
        this.schema = schema.followed();
        this.fits = fits;
    }

    /**
     * All violations of a body, as AWS lists them.
     *
     * @param fits whether a value fits a schema
     */
    static List<Violation> violations(List<Error> errors, JsonNode body, SchemaPlace model,
                                      BiPredicate<SchemaPlace, JsonNode> fits) {
        ViolationTree root = new ViolationTree("", body, model, fits);
        for (Error error : errors) {
            root.add(error, 0, 0);
        }
        List<Violation> found = new ArrayList<>();
        root.list(found);
        return found;
    }

    /** Walks down the path of an error: its keywords lead through the schemas, each step into the body takes one token. */
    private void add(Error error, int at, int depth) {
        NodePath path = error.getEvaluationPath();
        String keyword = path.getName(at);
        boolean last = at == path.getNameCount() - 1;
        switch (keyword) {
            case "$ref" -> add(error, at + 1, depth);
            case "properties", "patternProperties" -> {
                String name = path.getName(at + 1);
                member(error, depth, keyword.equals("properties") ? 0 : 1, name, schema.child(keyword).child(name))
                        .add(error, at + 2, depth + 1);
            }
            case "additionalProperties", "additionalItems" -> {
                if (last) {
                    broken(keyword, error, "");
                } else {
                    member(error, depth, 2, "", schema.child(keyword)).add(error, at + 1, depth + 1);
                }
            }
            case "items" -> {
                boolean isList = schema.child("items").node().isArray();
                SchemaPlace item = isList ? schema.child("items").child(path.getName(at + 1)) : schema.child("items");
                member(error, depth, 0, "", item).add(error, at + (isList ? 2 : 1), depth + 1);
            }
            case "dependencies" -> {
                if (at + 2 < path.getNameCount()) {
                    String name = path.getName(at + 1);
                    dependencies.computeIfAbsent(name, key -> new ViolationTree(pointer, instance,
                            schema.child(keyword).child(name), fits)).add(error, at + 2, depth);
                } else {
                    broken(keyword, error, "");
                }
            }
            default -> broken(keyword, error, last ? "" : path.getName(at + 1));
        }
    }

    private ViolationTree member(Error error, int depth, int kind, String name, SchemaPlace memberSchema) {
        String token = error.getInstanceLocation().getName(depth);
        JsonNode value = instance.isArray() ? instance.path(Integer.parseInt(token)) : instance.path(token);
        return members.computeIfAbsent(new Step(token, kind, name),
                step -> new ViolationTree(pointer + "/" + token, value, memberSchema, fits));
    }

    private void broken(String keyword, Error error, String nested) {
        Broken broken = keywords.computeIfAbsent(keyword,
                key -> new Broken(schema.child(key).node(), new ArrayList<>(), new HashSet<>()));
        broken.errors().add(error);
        broken.nested().add(nested);
    }

    /** Whether members are looked into depends on all that was found so far, not only on what was found here. */
    private void list(List<Violation> found) {
        Set<String> names = new TreeSet<>(keywords.keySet());
        if (!dependencies.isEmpty()) {
            names.add("dependencies");
        }
        boolean badFormat = names.remove("format");
        names.forEach(keyword -> list(keyword, found));
        if (badFormat) {
            list("format", found);
        }
        if (found.isEmpty()) {
            members.values().forEach(member -> member.list(found));
        }
    }

    private void list(String keyword, List<Violation> found) {
        Broken broken = keywords.get(keyword);
        if (keyword.equals("dependencies")) {
            broken(keyword).forEach(text -> found.add(new Violation(pointer, keyword, text)));
            dependencies.values().forEach(dependency -> dependency.list(found));
        } else {
            found.add(new Violation(pointer, keyword, text(keyword, broken)));
        }
    }

    private String text(String keyword, Broken broken) {
        if (keyword.equals("additionalItems")) {
            return ViolationText.tooManyItems(schema.child("items").node().size(), instance.size());
        }
        if (keyword.equals("oneOf")) {
            // Counted here, since networknt stops at the second schema that fits.
            SchemaPlace all = schema.child(keyword);
            long fitting = IntStream.range(0, all.node().size()).filter(i -> fits.test(all.child(String.valueOf(i)), instance)).count();
            return ViolationText.notOne(fitting, all.node().size());
        }
        return ViolationText.of(keyword, broken.errors(), broken.value(), broken.nested().size());
    }

    /** Properties whose needed ones are missing. */
    private List<String> broken(String keyword) {
        // The library keeps them in a hash map, and lists them as that does.
        Map<String, JsonNode> needed = new HashMap<>();
        schema.child(keyword).node().properties().forEach(entry -> needed.put(entry.getKey(), entry.getValue()));
        return needed.entrySet().stream().filter(entry -> entry.getValue().isArray() && instance.has(entry.getKey()))
                .filter(entry -> StreamSupport.stream(entry.getValue().spliterator(), false)
                        .anyMatch(name -> !instance.has(name.asText())))
                .map(entry -> ViolationText.dependency(entry.getKey(), entry.getValue(), instance)).toList();
    }

    private static int byToken(String left, String right) {
        return isIndex(left) && isIndex(right) ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                : left.compareTo(right);
    }

    private static boolean isIndex(String token) {
        return token.matches("\\d{1,9}");
    }
}
