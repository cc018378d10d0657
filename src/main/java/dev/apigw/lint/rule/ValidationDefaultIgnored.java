package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedParameter;
import dev.apigw.stated.StatedTemplate;
import java.util.List;
import java.util.stream.Stream;

/** {@code validation-default-ignored}: the default of a parameter is not taken for a value that API Gateway fills in. */
final class ValidationDefaultIgnored implements LintRule {
    private record Ignored(StatedParameter parameter, Node place) {}

    @Override public RuleInfo info() {
        return new RuleInfo("validation-default-ignored", Severity.INFO,
                "The default of a parameter is not taken for a value that API Gateway fills in.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<Ignored> ignored = StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                .flatMap(integration -> integration.method().parameters().stream()
                        .filter(parameter -> !isFilledIn(integration, parameter))
                        .flatMap(parameter -> integration.method().document()
                        .map(parameter.node(), "schema").orElse(parameter.node()).entry("default").stream()
                        .map(entry -> new Ignored(parameter, entry.key())))).toList();
        return Once.of(ignored, (first, others) -> Finding.at(first.place(), "The `default` of the parameter `"
                        + first.parameter().name() + "`" + others + " is documentation: when a client leaves the parameter "
                        + "out, the backend gets no value.")
                .withHint("Let the backend know the default, or write it into the template: "
                        + "`#if($input.params('" + first.parameter().name() + "') == \"\")…#end`."));
    }

    /** A template that asks may fill in what is missing. */
    private static boolean isFilledIn(StatedIntegration integration, StatedParameter parameter) {
        return StatedTemplate.requests(integration).map(TemplateCode::of)
                .anyMatch(code -> code.contains("#if") && code.contains(parameter.name()));
    }
}
