package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Expression;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code gateway-response-parameter-value}: a response parameter of a gateway response is an expression or a quoted text. */
final class GatewayResponseParameterValue implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-parameter-value", Severity.ERROR,
                "The response parameters of a gateway response are expressions or quoted texts.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).flatMap(response -> response.entries("responseParameters")
                .filter(entry -> entry.value().asString().map(GatewayResponseParameterValue::isWrong).orElse(false))
                .map(GatewayResponseParameterValue::finding));
    }

    private static boolean isWrong(String value) {
        // An odd form that the developer guide shows; it looks a parameter up wherever it stands.
        boolean legacy = value.startsWith("method.input.params.");
        return !legacy && !Unfilled.in(value) && Expression.parse(value).isEmpty();
    }

    private static Finding finding(MapNode.Entry entry) {
        String value = entry.value().asString().orElse("");
        return Finding.at(entry.value(), "`" + value + "` is neither a mapping expression nor text in single quotes, "
                        + "so the import is refused.")
                .withHint("Write `\"'" + value.replace("'", "") + "'\"` if it is text.")
                .withImportMessage("Invalid mapping expression specified: Validation Result: warnings : [], errors : "
                        + "[Invalid mapping expression specified: " + value + "]");
    }
}
