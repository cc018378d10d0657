package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.fact.ContextVariables;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.mapping.Expression;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-context-unknown}: {@code $context} is read for variables that a mapping can see. */
final class MappingContextUnknown implements LintRule {
    private static final Pattern READ = Pattern.compile("\\$!?\\{?context\\.(\\w+(?:\\.\\w+)*)(\\()?");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-context-unknown", Severity.WARNING,
                "`$context` is read for variables that a mapping can see.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Stream<Finding> templates = TemplateCode.hits(subject.definition(), READ)
                .flatMap(hit -> unknown(read(hit)).map(name -> finding(name, message -> ContextVariables.names().stream()
                        .filter(name::equalsIgnoreCase).map(known -> hit.replacing(1, hit.group(1).replace(name, known), message))
                        .findFirst().orElseGet(() -> hit.at(0, message)))).stream());
        Stream<Finding> mappings = StatedIntegration.in(subject.definition())
                .flatMap(integration -> Stream.concat(integration.requestParameters(),
                        integration.responses().flatMap(StatedIntegrationResponse::responseParameters)))
                .flatMap(mapping -> mapping.source().filter(Expression.Context.class::isInstance)
                        .flatMap(source -> unknown(((Expression.Context) source).path()))
                        .map(name -> finding(name, message -> Finding.at(mapping.value(), message))).stream());
        return Stream.concat(templates, mappings);
    }

    /** The variable, without a method that is called on it. */
    private static String read(Hit hit) {
        String path = hit.group(1);
        return hit.group(2) == null ? path : path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static Optional<String> unknown(String path) {
        return path.isEmpty() || ContextVariables.isVisible(path) ? Optional.empty() : Optional.of(path);
    }

    private static Finding finding(String name, Function<String, Finding> at) {
        return at.apply("`context." + name + "` is no variable that mappings can see, so it is always empty.")
                .withHint(Similar.nearest(name, ContextVariables.names()).map(near -> "Did you mean `context." + near + "`?")
                        .orElse("See the list of `$context` variables for data mappings; some exist in access logs only."));
    }
}
