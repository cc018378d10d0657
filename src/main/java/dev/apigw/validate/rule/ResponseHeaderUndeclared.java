package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedMapping;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code response-header-undeclared}: a response header that is mapped is declared. */
final class ResponseHeaderUndeclared implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("response-header-undeclared", Severity.ERROR,
                "Each `method.response.header.NAME` that is mapped stands under the `headers` of its response.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition)
                .filter(response -> response.integration().type().filter(type -> !type.isProxy()).isPresent())
                .flatMap(response -> response.statusCode().flatMap(response.integration().method()::response).stream()
                        .flatMap(declared -> undeclared(response, declared)));
    }

    private static Stream<Finding> undeclared(StatedIntegrationResponse response, MapNode declared) {
        Optional<MapNode> headers = response.integration().method().document().map(declared, "headers");
        return response.responseParameters().filter(mapping -> mapping.destination()
                        .filter(destination -> destination.side() == Destination.Side.METHOD_RESPONSE
                                && !Unfilled.in(destination.name())
                                && !headers.map(map -> map.has(destination.name())).orElse(false)).isPresent())
                .map(mapping -> Finding.at(mapping.key(), "The response `" + response.statusCode().orElse("") + "` declares no "
                                + "header `" + mapping.destination().map(Destination::name).orElse("")
                                + "`, so the integration response is refused.")
                        .withHint("Add it to the `headers` of the response.")
                        .withImportMessage(response.refusal(StatedMapping.refusal(
                                "Invalid mapping expression parameter specified: " + mapping.key().text()))));
    }
}
