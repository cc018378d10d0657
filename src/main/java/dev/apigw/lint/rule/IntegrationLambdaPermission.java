package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code integration-lambda-permission}: who lets a stage variable choose a function also gives the permission to call each
 * one.
 */
final class IntegrationLambdaPermission implements LintRule {
    private static final Pattern BY_VARIABLE = Pattern.compile(
            ":lambda:path/.*functions/.*\\$\\{stageVariables\\.[A-Za-z0-9_]+}.*/invocations");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-permission", Severity.HINT,
                "Who lets a stage variable choose a function also gives the permission to call each one.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<StatedIntegration> chosen = StatedIntegration.in(subject.definition())
                .filter(integration -> integration.type().filter(IntegrationType::isAws).isPresent())
                .filter(integration -> integration.get("credentials").isEmpty())
                .filter(integration -> integration.text("uri").filter(uri -> BY_VARIABLE.matcher(uri).find()).isPresent()).toList();
        return Once.of(chosen, (first, others) -> first.at("uri",
                "A stage variable chooses the function" + others + ", and neither the "
                        + "console nor a template can know which ones it calls, so a function without a permission of its "
                        + "own answers 500.")
                .withHint("Run `aws lambda add-permission` for each function and alias that a stage names, or state "
                                + "`credentials`."));
    }
}
