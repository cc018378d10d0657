package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code validation-constraints-ignored}: constraints on parameters are not taken for something that API Gateway enforces.
 */
final class ValidationConstraintsIgnored implements LintRule {
    private static final List<String> CONSTRAINTS = List.of("pattern", "enum", "minimum", "maximum", "minLength", "maxLength",
            "format");

    private record Ignored(StatedMethod method, StatedParameter parameter, String keyword, Node place) {}

    @Override public RuleInfo info() {
        return new RuleInfo("validation-constraints-ignored", Severity.INFO,
                "Constraints on parameters are not taken for something that API Gateway enforces.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        List<Ignored> ignored = StatedMethod.in(subject.definition())
                .filter(method -> built.of(method).filter(built::checksParameters).isPresent())
                .filter(method -> method.integration().filter(integration -> !integration.is(IntegrationType.AWS_PROXY,
                        IntegrationType.HTTP_PROXY, IntegrationType.MOCK)).isPresent())
                .flatMap(method -> method.parameters().stream().flatMap(parameter -> ignored(method, parameter).stream())).toList();
        return Once.of(ignored, (first, others) -> Finding.at(first.place(), "`" + first.keyword() + "` of the parameter `"
                        + first.parameter().name() + "`" + others + " is never checked: the validator asks whether a required "
                        + "parameter is there, and for nothing else.")
                .withHint("Check the value in the backend, or send it in a body with a model."));
    }

    private static Optional<Ignored> ignored(StatedMethod method, StatedParameter parameter) {
        MapNode schema = method.document().map(parameter.node(), "schema").orElse(parameter.node());
        return CONSTRAINTS.stream().flatMap(keyword -> schema.entry(keyword).stream()).findFirst()
                .map(entry -> new Ignored(method, parameter, entry.name(), entry.key()));
    }
}
