package dev.apigw.diff.gateway;

import dev.apigw.diff.Side;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom the resource policy of one side lets in.
 *
 * @param statements empty if there is no policy, or none that can be read
 */
record ResourcePolicy(Side side, Optional<Stated> policy, Optional<Node> document, List<PolicyStatement> statements) {
    /** How far a method is open to a caller of whom nothing is known. */
    enum Reach { NOBODY, ON_CONDITIONS, EVERYBODY }

    static ResourcePolicy of(Side side) {
        Optional<Stated> policy = side.definition().api().policy();
        Optional<Node> document = policy.map(Stated::value).flatMap(JsonReader::parse);
        List<PolicyStatement> statements = document.flatMap(Node::asMap).flatMap(map -> map.get("Statement"))
                .map(node -> node.asList().map(ListNode::items).orElse(List.of(node))).orElse(List.of()).stream()
                .flatMap(node -> node.asMap().stream()).map(PolicyStatement::of).toList();
        return new ResourcePolicy(side, policy, document, statements);
    }

    /**
     * How far it opens a method, authorization of the method itself aside.
     *
     * <p>Source: documented – developer guide, "How API Gateway resource policies affect authorization workflow": a denial
     * wins, and what no statement allows is denied; without a policy all are let in, but nobody to a private API.
     */
    Reach reach(ResourceMethod method) {
        RestApi api = side.definition().api();
        if (policy.isEmpty()) {
            return api.endpointConfiguration().types().contains("PRIVATE") ? Reach.NOBODY : Reach.EVERYBODY;
        }
        String stage = side.stage().map(Stage::stageName).orElse("");
        List<PolicyStatement> about = statements.stream()
                .filter(each -> each.isForEverybody() && each.isAbout(method, stage)).toList();
        boolean denied = about.stream().anyMatch(each -> !each.isAllow() && !each.hasConditions());
        if (denied || about.stream().noneMatch(PolicyStatement::isAllow)) {
            return Reach.NOBODY;
        }
        boolean free = about.stream().anyMatch(each -> each.isAllow() && !each.hasConditions())
                && about.stream().allMatch(PolicyStatement::isAllow);
        return free ? Reach.EVERYBODY : Reach.ON_CONDITIONS;
    }

    /** The policy to be read and compared by people; empty if there is none. */
    String text() {
        if (document.isEmpty() || statements.isEmpty()) {
            return policy.map(Stated::value).orElse("");
        }
        return statements.stream().map(each -> JsonText.pretty(PolicyStatement.canonical(each.map()))).sorted()
                .collect(Collectors.joining("\n"));
    }

    List<String> statementTexts(boolean allow) {
        return statements.stream().filter(each -> each.isAllow() == allow).map(PolicyStatement::text).toList();
    }
}
