package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SAM's {@code ResourcePolicy}: statements that are written out go to {@code x-amazon-apigateway-policy}. The lists of
 * accounts, addresses and VPCs that SAM makes statements of are reported, not applied.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamPolicy {
    private static final String EXTENSION = "x-amazon-apigateway-policy";

    private SamPolicy() {}

    static MapNode applied(MapNode definition, MapNode auth, Intrinsics in) {
        Optional<Node> stated = auth.get("ResourcePolicy");
        if (stated.isEmpty() || stated.get().isNull()) {
            return definition;
        }
        if (!(stated.get() instanceof MapNode policy)) {
            in.findings().error("sam-property", stated.get(), "`ResourcePolicy` is a mapping, but here is "
                    + stated.get().describe() + "; SAM refuses the template.", "Write a mapping of settings.");
            return definition;
        }
        for (MapNode.Entry entry : policy.entries()) {
            if (!entry.name().equals("CustomStatements")) {
                in.findings().warning("sam-not-applied", entry.key(), "`" + entry.name() + "` of `ResourcePolicy` is not applied "
                        + "here; the definition lacks the statements that SAM would write.",
                        "Write them as `CustomStatements` to have them checked.");
            }
        }
        return policy.get("CustomStatements").map(statements -> withStatements(definition, statements)).orElse(definition);
    }

    private static MapNode withStatements(MapNode definition, Node added) {
        Made made = Made.at(added);
        MapNode policy = made.mapIn(definition, EXTENSION);
        List<Node> statements = new ArrayList<>(policy.get("Statement").map(SamPolicy::items).orElse(List.of()));
        statements.addAll(items(added));
        MapNode whole = Made.with(policy, "Version", made.text("2012-10-17"));
        return Made.with(definition, EXTENSION, Made.with(whole, "Statement", made.list(statements.toArray())));
    }

    private static List<Node> items(Node node) {
        return node instanceof ListNode list ? list.items() : List.of(node);
    }
}
