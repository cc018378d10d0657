package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code response-stream-type}: only proxy integrations stream. */
final class ResponseStreamType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("response-stream-type", Severity.WARNING,
                "`responseTransferMode: STREAM` stands on `http_proxy` and `aws_proxy` integrations only.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.text("responseTransferMode").orElse("").equalsIgnoreCase("STREAM"))
                .filter(integration -> integration.type().filter(type -> !type.isProxy()).isPresent())
                .map(integration -> integration.at("responseTransferMode", "A response streams through `http_proxy` and "
                                + "`aws_proxy` integrations only, not through `" + integration.text("type").orElse("") + "`.")
                        .withHint("Use a proxy type, or remove `responseTransferMode`."));
    }
}
