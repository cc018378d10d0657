package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.ScalarPositions;
import dev.apigw.stated.StatedGatewayResponse;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code gateway-response-quoted-message}: {@code $context.error.messageString} stands without quotes. */
final class GatewayResponseQuotedMessage implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("gateway-response-quoted-message", Severity.WARNING,
                "`$context.error.messageString` stands without quotes.");
    }

    private static final String QUOTED = "\"$context.error.messageString\"";

    @Override public Stream<Finding> check(Definition definition) {
        return StatedGatewayResponse.in(definition).flatMap(response -> response.entries("responseTemplates"))
                .flatMap(entry -> entry.value().asScalar().stream()).filter(template -> template.text().contains(QUOTED))
                .map(GatewayResponseQuotedMessage::finding);
    }

    private static Finding finding(ScalarNode template) {
        int at = template.text().indexOf(QUOTED);
        return Finding.at(new InFile(ScalarPositions.locate(template, at, at + QUOTED.length())),
                        "`$context.error.messageString` brings its own quotes, so the body has them twice and is no JSON.")
                .withHint("Take the quotes away, or write `\"$context.error.message\"`.");
    }
}
