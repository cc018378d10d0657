package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-lambda-latest}: a Lambda function is called by an alias or a version. */
final class IntegrationLambdaLatest implements LintRule {
    private static final Pattern UNQUALIFIED = Pattern.compile(
            "functions/arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:/]+(:\\$LATEST)?/invocations");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-latest", Severity.HINT,
                "A Lambda function is called by an alias or a version.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<StatedIntegration> latest = StatedIntegration.in(subject.definition())
                .filter(integration -> integration.arn().filter(IntegrationArn::isLambda)
                        .filter(arn -> UNQUALIFIED.matcher(arn.serviceApi()).find()
                                && !arn.serviceApi().contains(Unfilled.MASK)).isPresent())
                .toList();
        return Once.of(latest, (first, others) -> first.at("uri", "The function" + others + " is called without an alias, so "
                        + "what is uploaded to it is live in every stage at once, and a deployment of the API cannot be "
                        + "rolled back.")
                .withHint("Put an alias behind the name of the function, such as `:live`, or `:${stageVariables.alias}`."));
    }
}
