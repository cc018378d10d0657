package dev.apigw.diff.gateway;

import dev.apigw.diff.Canonical;
import dev.apigw.model.Model;
import dev.apigw.model.ModelReference;
import dev.apigw.model.RestApi;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a model of one API says the same as one of the other, whatever it and the models it refers to are called. */
final class ModelEquality {
    private static final String REF = "$ref";
    private static final Set<String> SETS = Set.of("required", "enum");

    private final RestApi before;
    private final RestApi after;
    private final Map<String, Optional<Node>> schemas = new HashMap<>();

    ModelEquality(RestApi before, RestApi after) {
        this.before = before;
        this.after = after;
    }

    /** Whether two models are the same; one that is missing equals one that is missing. */
    boolean areEqual(String nameBefore, String nameAfter) {
        return models(nameBefore, nameAfter, new HashSet<>());
    }

    /** The schema of a model of the first side, to be read by people; empty if there is no such model. */
    String textBefore(String name) {
        return schema(before, name).map(Canonical::json).map(JsonText::pretty).orElse("");
    }

    String textAfter(String name) {
        return schema(after, name).map(Canonical::json).map(JsonText::pretty).orElse("");
    }

    /** A pair under comparison is taken for equal, so that models which refer to each other come to an end. */
    private boolean models(String nameBefore, String nameAfter, Set<String> assumed) {
        if (!assumed.add(nameBefore + " " + nameAfter)) {
            return true;
        }
        Optional<Node> old = schema(before, nameBefore);
        Optional<Node> now = schema(after, nameAfter);
        return old.isEmpty() || now.isEmpty() ? old.isEmpty() && now.isEmpty() : same(old.get(), now.get(), assumed);
    }

    private Optional<Node> schema(RestApi api, String name) {
        return schemas.computeIfAbsent((api == before ? "<" : ">") + name,
                key -> api.model(name).map(Model::schema).flatMap(JsonReader::parse));
    }

    private boolean same(Node a, Node b, Set<String> assumed) {
        if (a instanceof MapNode left && b instanceof MapNode right) {
            Optional<String> refBefore = reference(left);
            Optional<String> refAfter = reference(right);
            return refBefore.isPresent() && refAfter.isPresent() ? models(refBefore.get(), refAfter.get(), assumed)
                    : left.size() == right.size() && left.entries().stream().allMatch(entry ->
                            right.get(entry.name()).filter(other -> sameMember(entry.name(), entry.value(), other, assumed)).isPresent());
        }
        if (a instanceof ListNode left && b instanceof ListNode right) {
            return sameLists(left.items(), right.items(), assumed);
        }
        return JsonText.compact(a).equals(JsonText.compact(b));
    }

    private boolean sameMember(String name, Node a, Node b, Set<String> assumed) {
        return SETS.contains(name) && a.asList().isPresent() && b.asList().isPresent()
                ? JsonText.compact(Canonical.set(a)).equals(JsonText.compact(Canonical.set(b))) : same(a, b, assumed);
    }

    private boolean sameLists(List<Node> a, List<Node> b, Set<String> assumed) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = same(a.get(i), b.get(i), assumed);
        }
        return same;
    }

    private static Optional<String> reference(MapNode map) {
        return map.get(REF).flatMap(Node::asString).flatMap(ModelReference::modelName);
    }
}
