package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code gateway-response-parameter-key}: a response parameter of a gateway response is a header. */
final class GatewayResponseParameterKey implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-parameter-key", Severity.WARNING,
                "The response parameters of a gateway response are headers.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).flatMap(response -> response.entries("responseParameters"))
                .map(MapNode.Entry::key).filter(key -> !Unfilled.in(key.text()) && !isHeader(key.text()))
                .map(key -> Finding.at(key, "`" + key.text() + "` is no header of a gateway response, so it has no effect.")
                        .withHint("Write `gatewayresponse.header.NAME`."));
    }

    private static boolean isHeader(String key) {
        return Destination.parse(key).map(destination -> destination.side() == Destination.Side.GATEWAY_RESPONSE
                && destination.location() == ParameterLocation.HEADER).orElse(false);
    }
}
