package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.stream.Stream;

/**
 * {@code integration-convert-without-binary}: a body that is turned into bytes is Base64 because the API knows binary media
 * types.
 */
final class IntegrationConvertWithoutBinary implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-convert-without-binary", Severity.WARNING,
                "A body that is turned into bytes is Base64 because the API knows binary media types.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return !subject.definition().api().binaryMediaTypes().isEmpty() ? Stream.empty()
                : StatedIntegration.in(subject.definition())
                        .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                        .filter(integration -> integration.text("contentHandling")
                                .filter("CONVERT_TO_BINARY"::equalsIgnoreCase).isPresent())
                        .map(integration -> integration.at("contentHandling", "Without binary media types every body is text, and "
                                        + "`CONVERT_TO_BINARY` decodes it as Base64, so a body that is none is answered with 500.")
                                .withHint("List the type under `" + Extensions.BINARY_MEDIA_TYPES + "`, or remove "
                                                + "`contentHandling`."));
    }
}
