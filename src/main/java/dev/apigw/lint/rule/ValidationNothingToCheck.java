package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.stated.StatedMethod;
import java.util.Set;
import java.util.stream.Stream;

/** {@code validation-nothing-to-check}: an operation that names a request validator for bodies has something to validate. */
final class ValidationNothingToCheck implements LintRule {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    @Override public RuleInfo info() {
        return new RuleInfo("validation-nothing-to-check", Severity.WARNING,
                "An operation that names a request validator for bodies has something to validate.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        return StatedMethod.in(subject.definition()).flatMap(stated -> stated.operation().entry(Extensions.REQUEST_VALIDATOR).stream()
                .flatMap(entry -> built.of(stated).filter(method -> hasNothing(built, method)).stream()
                        .map(method -> Finding.at(entry.value(), "The validator of `" + stated.name() + "` finds nothing to check, "
                                        + "so every request passes: " + missing(built, method) + ".")
                                .withHint("Refer to a model in the body, mark a parameter as required, or remove the "
                                                + "validator."))));
    }

    private static boolean hasNothing(Built built, Method method) {
        boolean body = built.checksBody(method) && !method.requestModels().isEmpty();
        boolean parameters = built.checksParameters(method) && hasRequired(method);
        return built.validator(method).isPresent() && !body && !parameters && !isForAll(built, method);
    }

    /** That parameters are checked is a good habit also where none is required yet; of bodies, only where there are some. */
    private static boolean isForAll(Built built, Method method) {
        return built.checksParameters(method) && (!built.checksBody(method) || WITHOUT_BODY.contains(method.httpMethod()));
    }

    /** A variable of the path is always there. */
    private static boolean hasRequired(Method method) {
        return method.requestParameters().entrySet().stream()
                .anyMatch(parameter -> parameter.getValue() && !parameter.getKey().startsWith("method.request.path."));
    }

    private static String missing(Built built, Method method) {
        return !built.checksBody(method) ? "it checks neither body nor parameters"
                : built.checksParameters(method) ? "the body has no model, and no parameter is required" : "the body has no model";
    }
}
