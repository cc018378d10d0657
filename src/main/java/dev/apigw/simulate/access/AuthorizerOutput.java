package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a Lambda authorizer returned, if that is valid.
 *
 * <p>Source: documented – developer guide, "Output from an API Gateway Lambda authorizer" (members, flat context, resources of
 * 512 characters). A context value that is null is left out, and further members are ignored: inferred.
 *
 * @param context values as texts, as they were written
 */
public record AuthorizerOutput(String principalId, PolicyDocument policy, Map<String, String> context,
                               Optional<String> usageIdentifierKey) {
    private static final int RESOURCE = 512;

    public AuthorizerOutput {
        Objects.requireNonNull(principalId, "principalId");
        Objects.requireNonNull(policy, "policy");
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        Objects.requireNonNull(usageIdentifierKey, "usageIdentifierKey");
    }

    /** What a reading found: the output, or in words why it is malformed. */
    public record Reading(Optional<AuthorizerOutput> output, String fault) {
        public Reading {
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(fault, "fault");
        }

        private static Reading fault(String text) {
            return new Reading(Optional.empty(), text);
        }
    }

    /**
     * Reads the answer of a function.
     *
     * @param origin the authorizer, which stands for the places of the policy
     */
    public static Reading read(String json, Origin origin) {
        Optional<MapNode> map = JsonReader.parse(json).flatMap(Node::asMap);
        if (map.isEmpty()) {
            return Reading.fault("the function returned no JSON object");
        }
        Optional<String> principal = map.get().get("principalId").flatMap(Node::asText);
        if (principal.isEmpty()) {
            return Reading.fault("the output has no `principalId`");
        }
        Optional<Node> document = map.get().get("policyDocument").filter(node -> !node.isNull());
        if (document.isEmpty()) {
            return Reading.fault("the output has no `policyDocument`");
        }
        ParsedPolicy policy = PolicyReader.read(new Stated(JsonText.compact(document.get()), origin), PolicyReader.Kind.AUTHORIZER);
        if (policy.document().isEmpty()) {
            return Reading.fault("the `policyDocument` is no policy: " + policy.problems().get(0).message());
        }
        if (policy.document().get().statements().stream().flatMap(statement -> statement.resource().values().stream())
                .anyMatch(resource -> resource.length() > RESOURCE)) {
            return Reading.fault("a `Resource` of the policy is longer than " + RESOURCE + " characters");
        }
        return context(map.get()).map(context -> new Reading(Optional.of(new AuthorizerOutput(principal.get(),
                policy.document().get(), context, map.get().get("usageIdentifierKey").flatMap(Node::asText))), ""))
                .orElseGet(() -> Reading.fault("`context` holds something else than texts, numbers and booleans"));
    }

    /** The context; empty if it is no flat mapping. */
    private static Optional<Map<String, String>> context(MapNode map) {
        Map<String, String> context = new LinkedHashMap<>();
        Optional<Node> stated = map.get("context").filter(node -> !node.isNull());
        if (stated.isPresent() && stated.get().asMap().isEmpty()) {
            return Optional.empty();
        }
        for (MapNode.Entry entry : stated.flatMap(Node::asMap).map(MapNode::entries).orElse(List.of())) {
            if (entry.value().asScalar().isEmpty()) {
                return Optional.empty();
            }
            entry.value().asText().ifPresent(text -> context.put(entry.name(), text));
        }
        return Optional.of(context);
    }
}
