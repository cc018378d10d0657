package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code gateway-response-type}: every gateway response is of a type that the gateway has. */
final class GatewayResponseType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-type", Severity.ERROR,
                "Every gateway response is of a type that the gateway has.");
    }

    /** In the order in which the service prints them. Source: observed – putGatewayResponse, recorded 2025. */
    private static final String AS_PRINTED = "REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND, AUTHORIZER_CONFIGURATION_ERROR, "
            + "MISSING_AUTHENTICATION_TOKEN, BAD_REQUEST_BODY, INVALID_SIGNATURE, INVALID_API_KEY, BAD_REQUEST_PARAMETERS, "
            + "AUTHORIZER_FAILURE, UNAUTHORIZED, INTEGRATION_TIMEOUT, ACCESS_DENIED, DEFAULT_4XX, DEFAULT_5XX, WAF_FILTERED, "
            + "QUOTA_EXCEEDED, THROTTLED, API_CONFIGURATION_ERROR, UNSUPPORTED_MEDIA_TYPE, INTEGRATION_FAILURE, EXPIRED_TOKEN";

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).map(StatedGatewayResponse::type)
                // Deployed definitions have `DEFAULT_4xx`; see gateway-response-type-case.
                .filter(type -> !GatewayResponseTypes.isKnown(type.text().toUpperCase(Locale.ROOT)) && !Unfilled.in(type.text()))
                .map(type -> Finding.at(type, "`" + type.text() + "` is no response of the gateway, so the import is refused.")
                        .withHint(Similar.nearest(type.text(), GatewayResponseTypes.names())
                                .map(meant -> "Write `" + meant + "`.")
                                .orElse("Use one of " + String.join(", ", GatewayResponseTypes.names()) + "."))
                        .withImportMessage("1 validation error detected: Value '" + type.text() + "' at 'responseType' failed "
                                + "to satisfy constraint: Member must satisfy enum value set: [" + AS_PRINTED + "]"));
    }
}
