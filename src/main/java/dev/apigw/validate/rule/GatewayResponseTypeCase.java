package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.validate.ValidationRule;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code gateway-response-type-case}: the type of a gateway response is spelled as the gateway spells it. */
final class GatewayResponseTypeCase implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-type-case", Severity.WARNING,
                "The type of a gateway response is written in upper case.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).map(StatedGatewayResponse::type)
                .filter(type -> !GatewayResponseTypes.isKnown(type.text())
                        && GatewayResponseTypes.isKnown(type.text().toUpperCase(Locale.ROOT)))
                .map(type -> Finding.at(type, "`" + type.text() + "` is not how the gateway spells it, so the response may "
                                + "stay as it is.")
                        .withHint("Write `" + type.text().toUpperCase(Locale.ROOT) + "`."));
    }
}
