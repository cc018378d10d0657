package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.source.Node;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code endpoint-types}: an API has one endpoint type. */
final class EndpointTypes implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("endpoint-types", Severity.ERROR,
                "An API has one endpoint type.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.ENDPOINT_CONFIGURATION)
                .flatMap(stated -> definition.document().follow(stated.value()).flatMap(Node::asMap).stream())
                .flatMap(map -> definition.document().get(map, "types").flatMap(Node::asList).stream())
                .filter(types -> types.items().stream().map(Node::asText).distinct().count() > 1)
                .map(types -> Finding.at(types, "`types` lists several endpoint types, so the API is refused.")
                        .withHint("Keep one of `REGIONAL`, `EDGE` and `PRIVATE`.")
                        .withImportMessage("Cannot create an api with multiple Endpoint Types."));
    }
}
