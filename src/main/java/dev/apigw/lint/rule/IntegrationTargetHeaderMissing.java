package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedTemplate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code integration-target-header-missing}: a call of a JSON service by path sends {@code X-Amz-Target}. */
final class IntegrationTargetHeaderMissing implements LintRule {
    private static final Set<String> JSON_SERVICES = Set.of("dynamodb", "events", "kinesis", "states", "logs", "kms", "ssm",
            "secretsmanager", "cognito-idp", "ecs");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-target-header-missing", Severity.WARNING,
                "A call of a JSON service by path sends `X-Amz-Target`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).filter(integration -> integration.is(IntegrationType.AWS))
                .filter(integration -> integration.arn().filter(arn -> JSON_SERVICES.contains(arn.service())
                        && arn.serviceApi().matches("path/*")).isPresent())
                .filter(integration -> !hasTarget(integration))
                .map(integration -> integration.at("uri", "The uri names no action of the service, and no `X-Amz-Target` "
                                + "does, so the service answers that it knows no such operation.")
                        .withHint("Write `action/NAME` in place of the path, or map `integration.request.header.X-Amz-Target`."));
    }

    private static boolean hasTarget(StatedIntegration integration) {
        return integration.requestParameters().anyMatch(mapping ->
                        mapping.key().text().equalsIgnoreCase("integration.request.header.X-Amz-Target"))
                || StatedTemplate.requests(integration).anyMatch(template ->
                        template.text().text().toLowerCase(Locale.ROOT).contains("x-amz-target"));
    }
}
