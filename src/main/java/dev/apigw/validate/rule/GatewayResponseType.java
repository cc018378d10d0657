package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code gateway-response-type}: every gateway response is of a type that the gateway has. */
final class GatewayResponseType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-type", Severity.ERROR,
                "Every gateway response is of a type that the gateway has.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).map(StatedGatewayResponse::type)
                // Deployed definitions have `DEFAULT_4xx`; see gateway-response-type-case.
                .filter(type -> !GatewayResponseTypes.isKnown(type.text().toUpperCase(Locale.ROOT)) && !Unfilled.in(type.text()))
                .map(type -> Finding.at(type, "`" + type.text() + "` is no response of the gateway, so the import is refused.")
                        .withHint(Suggestion.nearest(type.text(), GatewayResponseTypes.names())
                                .map(meant -> "Write `" + meant + "`.")
                                .orElse("Use one of " + String.join(", ", GatewayResponseTypes.names()) + ".")));
    }
}
