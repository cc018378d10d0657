package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.stated.StatedIntegration;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-header-invisible}: no mapping reads a header of the client that API Gateway takes away first. */
final class MappingHeaderInvisible implements LintRule {
    private static final Pattern READ = Pattern.compile("input\\.params\\(\\s*['\"]([A-Za-z-]+)['\"]\\s*\\)");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-header-invisible", Severity.WARNING,
                "No mapping reads a header of the client that API Gateway takes away first.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Stream<Finding> mappings = StatedIntegration.in(subject.definition()).flatMap(StatedIntegration::requestParameters)
                .filter(mapping -> mapping.source().filter(MappingHeaderInvisible::isInvisible).isPresent())
                .map(mapping -> finding(mapping.value().text(), message -> Finding.at(mapping.value(), message)));
        Stream<Finding> templates = TemplateCode.hits(subject.definition(), READ)
                .filter(hit -> !MappedHeaders.isVisible(hit.group(1)) && isHeader(hit))
                .map(hit -> finding(hit.group(1), message -> hit.at(0, message)));
        return Stream.concat(mappings, templates);
    }

    private static boolean isInvisible(Expression source) {
        return source instanceof Expression.MethodRequest request
                && request.location().declaredAs() == ParameterLocation.HEADER && !MappedHeaders.isVisible(request.name());
    }

    /** A parameter of the query may have such a name. */
    private static boolean isHeader(Hit hit) {
        return hit.template().integration().method().parameters().stream()
                .noneMatch(parameter -> parameter.name().equals(hit.group(1)) && !parameter.in().equals("header"));
    }

    private static Finding finding(String name, Function<String, Finding> at) {
        return at.apply("`" + name + "` is always empty: API Gateway removes the header before anything can read it.")
                .withHint("Let clients send the value under another name.");
    }
}
