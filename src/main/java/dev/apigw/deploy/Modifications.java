package dev.apigw.deploy;

import dev.apigw.fact.HttpMethods;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs between two definitions, method by method, and between two states of a stage, member by member. It tells
 * that something is different; what that means, {@code diff} says.
 */
public final class Modifications {
    private static final String ANY = "x-amazon-apigateway-any-method";
    /** Deeper than that, a definition is told apart by its parts and not by their members. */
    private static final int PARTS = 3;
    /** Members of a stage that change with every call, or follow from others. */
    private static final Set<String> NOT_SET = Set.of("createdDate", "lastUpdatedDate", "deploymentId", "cacheClusterStatus");

    /** Every definition says more, and the same of the format. */
    private static final StoredDefinition NOTHING = StoredDefinition.of("{\"openapi\": \"3.0.1\"}");

    private final List<Modification> found = new ArrayList<>();

    private Modifications() {}

    /** What differs between two definitions: methods first, by path. */
    public static List<Modification> ofDefinitions(StoredDefinition before, StoredDefinition after) {
        Modifications modifications = new Modifications();
        if (!before.id().equals(after.id())) {
            modifications.compareDefinitions(tree(before.text()), tree(after.text()));
        }
        return modifications.found;
    }

    /** What two definitions have in common, named as their differences are. */
    public static List<String> kept(StoredDefinition before, StoredDefinition after) {
        Set<String> kept = new LinkedHashSet<>();
        ofDefinitions(NOTHING, before).forEach(modification -> kept.add(modification.subject()));
        ofDefinitions(before, after).forEach(modification -> kept.remove(modification.subject()));
        return List.copyOf(kept);
    }

    /** What differs between two states of a stage, the deployment that it serves left out; secrets are hidden. */
    public static List<Modification> ofStages(Optional<DeployedStage> before, DeployedStage after) {
        Modifications modifications = new Modifications();
        if (before.isPresent()) {
            Node old = tree(JsonWriter.object(json -> StageText.write(json, before.get())));
            Node shownOld = tree(JsonWriter.object(json -> StageText.write(json, before.get().masked())));
            Node now = tree(JsonWriter.object(json -> StageText.write(json, after)));
            Node shownNow = tree(JsonWriter.object(json -> StageText.write(json, after.masked())));
            modifications.compareMembers("", Optional.of(old), Optional.of(now), Optional.of(shownOld), Optional.of(shownNow));
        }
        return modifications.found;
    }

    private static Node tree(String json) {
        return JsonReader.parse(json).map(CanonicalText::sorted).orElseThrow(() -> new IllegalArgumentException("no JSON"));
    }

    private void compareDefinitions(Node before, Node after) {
        List<String> paths = keys(child(before, "paths"), child(after, "paths"));
        for (String path : paths) {
            Optional<Node> old = child(before, "paths").flatMap(node -> child(node, path));
            Optional<Node> now = child(after, "paths").flatMap(node -> child(node, path));
            for (String key : keys(old, now)) {
                boolean method = key.equals(ANY) || HttpMethods.ALL.contains(key.toUpperCase(Locale.ROOT));
                add(method ? (key.equals(ANY) ? "ANY" : key.toUpperCase(Locale.ROOT)) + " " + path : "paths " + path + " " + key,
                        old.flatMap(node -> child(node, key)), now.flatMap(node -> child(node, key)));
            }
        }
        for (String key : keys(Optional.of(before), Optional.of(after))) {
            if (!key.equals("paths")) {
                compareParts(key, child(before, key), child(after, key), 1);
            }
        }
    }

    private void compareParts(String subject, Optional<Node> before, Optional<Node> after, int depth) {
        boolean mappings = Stream.of(before, after).flatMap(Optional::stream).allMatch(node -> node.asMap().isPresent());
        if (mappings && depth < PARTS) {
            keys(before, after).forEach(key -> compareParts(subject + "/" + key, before.flatMap(node -> child(node, key)),
                    after.flatMap(node -> child(node, key)), depth + 1));
        } else {
            add(subject, before, after);
        }
    }

    /** Compares what is, and tells what may be shown of it. */
    private void compareMembers(String subject, Optional<Node> before, Optional<Node> after, Optional<Node> shownBefore,
                                Optional<Node> shownAfter) {
        if (before.flatMap(Node::asMap).isPresent() || after.flatMap(Node::asMap).isPresent()) {
            keys(before, after).stream().filter(key -> !subject.isEmpty() || !NOT_SET.contains(key)).forEach(key -> compareMembers(
                    subject.isEmpty() ? key : subject + "/" + key, before.flatMap(node -> child(node, key)),
                    after.flatMap(node -> child(node, key)), shownBefore.flatMap(node -> child(node, key)),
                    shownAfter.flatMap(node -> child(node, key))));
        } else if (!text(before).equals(text(after))) {
            found.add(new Modification(kind(before, after), subject, shownBefore.flatMap(Modifications::scalar),
                    shownAfter.flatMap(Modifications::scalar)));
        }
    }

    private void add(String subject, Optional<Node> before, Optional<Node> after) {
        if (!text(before).equals(text(after))) {
            found.add(new Modification(kind(before, after), subject, before.flatMap(Modifications::scalar),
                    after.flatMap(Modifications::scalar)));
        }
    }

    private static Modification.Kind kind(Optional<Node> before, Optional<Node> after) {
        return before.isEmpty() ? Modification.Kind.ADDED : after.isEmpty() ? Modification.Kind.REMOVED : Modification.Kind.CHANGED;
    }

    private static Optional<String> text(Optional<Node> node) {
        return node.map(JsonText::compact);
    }

    private static Optional<String> scalar(Node node) {
        return node.asScalar().map(ScalarNode::text);
    }

    private static Optional<Node> child(Node node, String key) {
        return node.asMap().flatMap(map -> map.get(key));
    }

    /** The keys of both, those of the first one first. */
    private static List<String> keys(Optional<Node> one, Optional<Node> other) {
        Set<String> keys = new LinkedHashSet<>();
        for (Optional<Node> node : List.of(one, other)) {
            node.flatMap(Node::asMap).ifPresent(map -> map.entries().stream().map(MapNode.Entry::name).forEach(keys::add));
        }
        return List.copyOf(keys);
    }
}
