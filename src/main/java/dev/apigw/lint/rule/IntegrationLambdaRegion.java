package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-lambda-region}: the uri of a Lambda function names one Region. */
final class IntegrationLambdaRegion implements LintRule {
    private static final Pattern FUNCTION = Pattern.compile("functions/arn:([^:]*):lambda:([a-z]{2}(?:-[a-z]+)+-\\d):");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-region", Severity.WARNING,
                "The uri of a Lambda function names one Region.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).flatMap(integration -> integration.arn()
                .filter(IntegrationArn::isLambda).flatMap(arn -> mismatch(arn)).stream()
                .map(regions -> integration.at("uri", "The uri calls Lambda in `" + regions.get(0) + "` for a function in `"
                                + regions.get(1) + "`, where it is not known, so the call fails.")
                        .withHint("Write `" + regions.get(1) + "` in both places.")));
    }

    private static Optional<List<String>> mismatch(IntegrationArn arn) {
        Matcher function = FUNCTION.matcher(arn.serviceApi());
        return function.find() && arn.region().matches("[a-z]{2}(-[a-z]+)+-\\d") && !arn.region().equals(function.group(2))
                ? Optional.of(List.of(arn.region(), function.group(2))) : Optional.empty();
    }
}
