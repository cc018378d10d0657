package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code vpc-endpoints-private-only}: only a private API names VPC endpoints. */
final class VpcEndpointsPrivateOnly implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("vpc-endpoints-private-only", Severity.ERROR,
                "Only a private API names VPC endpoints.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.ENDPOINT_CONFIGURATION)
                .flatMap(stated -> definition.document().follow(stated.value()).flatMap(Node::asMap).stream())
                .filter(map -> saysOtherThanPrivate(definition, map))
                .flatMap(map -> map.entry("vpcEndpointIds").stream())
                .filter(entry -> definition.document().follow(entry.value()).flatMap(Node::asList)
                        .map(list -> !list.items().isEmpty()).orElse(false))
                .map(entry -> Finding.at(entry.key(), "`vpcEndpointIds` stands on an API that is not `PRIVATE`, "
                                + "so the API is refused.")
                        .withHint("Remove `vpcEndpointIds`, or write `types: [PRIVATE]`.")
                        .withImportMessage("VPCEndpoints can only be specified with PRIVATE apis."));
    }

    /** Without {@code types} the type may come as a parameter of the import. */
    private static boolean saysOtherThanPrivate(Definition definition, MapNode configuration) {
        return definition.document().get(configuration, "types").flatMap(Node::asList).map(types ->
                !types.items().isEmpty() && types.items().stream().allMatch(type -> type.asText()
                        .map(text -> !text.equalsIgnoreCase("PRIVATE") && !Unfilled.in(text)).orElse(false))).orElse(false);
    }
}
