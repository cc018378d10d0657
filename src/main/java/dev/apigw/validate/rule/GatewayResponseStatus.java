package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code gateway-response-status}: the status of a gateway response is three digits. */
final class GatewayResponseStatus implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-status", Severity.ERROR,
                "The status of a gateway response is three digits, 100 to 599.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).flatMap(response -> response.get("statusCode").stream()
                .filter(node -> node.asText().map(text -> !text.matches(Quotas.STATUS_CODE_PATTERN) && !Unfilled.in(text))
                        .orElse(false))
                .map(node -> finding(response, node)));
    }

    private static Finding finding(StatedGatewayResponse response, Node status) {
        String text = status.asText().orElse("");
        return Finding.at(status, "`statusCode` of `" + response.type().text() + "` is `" + text
                        + "`, so the import is refused.")
                .withHint("Write one status, such as `400`.")
                .withImportMessage("1 validation error detected: Value '" + text + "' at 'putGatewayResponseInput.statusCode'"
                        + " failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d");
    }
}
