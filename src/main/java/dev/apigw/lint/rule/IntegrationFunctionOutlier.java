package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code integration-function-outlier}: the Lambda functions of an API are in one account and one Region. */
final class IntegrationFunctionOutlier implements LintRule {
    private static final Pattern FUNCTION = Pattern.compile("functions/arn:[^:]*:lambda:([a-z]{2}(?:-[a-z]+)+-\\d):(\\d{12}):");
    /** As many others make a rule out of what they have in common. */
    private static final int MAJORITY = 3;

    @Override public RuleInfo info() {
        return new RuleInfo("integration-function-outlier", Severity.INFO,
                "The Lambda functions of an API are in one account and one Region.");
    }

    private record Function(StatedIntegration integration, String home) {}

    @Override public Stream<Finding> check(Subject subject) {
        List<Function> functions = StatedIntegration.in(subject.definition()).flatMap(integration -> integration.arn()
                .map(arn -> FUNCTION.matcher(arn.serviceApi())).filter(Matcher::find).stream()
                .map(found -> new Function(integration, found.group(1) + " of account " + found.group(2)))).toList();
        Map<String, Long> homes = functions.stream().collect(Collectors.groupingBy(Function::home, LinkedHashMap::new,
                Collectors.counting()));
        return homes.entrySet().stream().max(Map.Entry.comparingByValue()).stream()
                .flatMap(most -> functions.stream().filter(function -> !function.home().equals(most.getKey())
                                && homes.get(function.home()) == 1 && most.getValue() >= MAJORITY)
                        .map(function -> function.integration().at("uri", "This function is in " + function.home() + ", while "
                                        + most.getValue() + " others are in " + most.getKey() + ".")
                                .withHint("Correct the ARN, or give the API permission to call a function so far away.")));
    }
}
