package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-path-variable-unknown}: a template reads path variables that its path has. */
final class MappingPathVariableUnknown implements LintRule {
    private static final Pattern READ = Pattern.compile("input\\.params\\((?:\\s*['\"]path['\"]\\s*)?\\)\\.path"
            + "(?:\\.([A-Za-z_]\\w*)\\b(?!\\()|\\.get\\(\\s*['\"]([^'\"$]+)['\"]\\s*\\)|\\[\\s*['\"]([^'\"$]+)['\"]\\s*])");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-path-variable-unknown", Severity.WARNING,
                "A template reads path variables that its path has.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).all().stream().flatMap(template -> {
            StatedMethod method = template.integration().method();
            List<String> variables = method.path().variableNames();
            return TemplateCode.hits(template, READ).filter(hit -> !variables.contains(name(hit)))
                    .map(hit -> hit.at(0, "`" + method.path() + "` has no variable `" + name(hit) + "`, so it is always empty.")
                            .withHint(variables.isEmpty() ? "Read it from `querystring` or `header`."
                                    : "Known are " + Words.list(variables) + "."));
        });
    }

    private static String name(Hit hit) {
        return hit.group(1) != null ? hit.group(1) : hit.group(2) != null ? hit.group(2) : hit.group(3);
    }
}
