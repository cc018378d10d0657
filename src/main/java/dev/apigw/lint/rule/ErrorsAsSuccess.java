package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code errors-as-success}: an error of the backend does not become a success. */
final class ErrorsAsSuccess implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("errors-as-success", Severity.WARNING,
                "No integration response turns an error of the backend into a status of 2xx.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().methods().flatMap(each -> each.method().methodIntegration().stream()
                .filter(integration -> !integration.type().isProxy() && !Methods.isMock(integration))
                .flatMap(integration -> integration.integrationResponses().stream()
                        .filter(response -> response.statusCode().matches("2\\d\\d")
                                && response.selectionPattern().filter(pattern -> isForErrors(integration, pattern)).isPresent())
                        .map(response -> Finding.at(response.origin(), "The pattern `" + response.selectionPattern().orElseThrow()
                                        + "` of " + Methods.name(each) + " catches errors and answers with "
                                        + response.statusCode() + ".")
                                .withHint("Answer with a status of 4xx or 5xx."))));
    }

    /** A pattern that takes errors and no success: over the message of a function, over the status of everything else. */
    private static boolean isForErrors(Integration integration, String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
            boolean takesSuccess = IntStream.range(200, 300).anyMatch(status ->
                    compiled.matcher(Integer.toString(status)).matches());
            boolean takesError = IntStream.range(400, 600).anyMatch(status -> compiled.matcher(Integer.toString(status)).matches());
            boolean isNumber = pattern.matches("[\\d\\\\{}\\[\\]|().^$?+*-]*");
            return !takesSuccess && (takesError || Methods.isLambda(integration) && !isNumber && !pattern.isBlank());
        } catch (PatternSyntaxException e) {
            return false; // a rule of validate says so
        }
    }
}
