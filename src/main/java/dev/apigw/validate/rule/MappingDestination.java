package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedMapping;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code mapping-destination}: a parameter mapping goes to a place that exists on its side. */
final class MappingDestination implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-destination", Severity.ERROR,
                "Keys of `requestParameters` are `integration.request.LOCATION.NAME`, keys of `responseParameters` "
                        + "`method.response.header.NAME`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Stream<Finding> requests = StatedIntegration.in(definition).flatMap(integration -> integration.requestParameters()
                .filter(mapping -> !Unfilled.in(mapping.key().text()) && !isOn(mapping, Destination.Side.INTEGRATION_REQUEST))
                .map(mapping -> finding(mapping, "integration.request.header.NAME`, `….querystring.NAME` or `….path.NAME",
                        integration::refusal)));
        Stream<Finding> responses = StatedIntegrationResponse.in(definition).flatMap(response -> response.responseParameters()
                .filter(mapping -> !Unfilled.in(mapping.key().text()) && !isOn(mapping, Destination.Side.METHOD_RESPONSE))
                .map(mapping -> finding(mapping, "method.response.header.NAME", response::refusal)));
        return Stream.concat(requests, responses);
    }

    private static boolean isOn(StatedMapping mapping, Destination.Side side) {
        return mapping.destination().filter(destination -> destination.side() == side).isPresent();
    }

    private static Finding finding(StatedMapping mapping, String form, Function<String, String> refusal) {
        return Finding.at(mapping.key(), "`" + mapping.key().text() + "` is no place that a value can be mapped to.")
                .withHint("Write `" + form + "`.")
                .withImportMessage(refusal.apply(StatedMapping.refusal("Invalid mapping expression specified: "
                        + mapping.key().text())));
    }
}
