package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.mapping.Destination;
import dev.apigw.stated.StatedTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code mapping-template-parameter-undeclared}: a template reads parameters that its method declares. */
final class MappingTemplateParameterUndeclared implements LintRule {
    private static final Pattern READ = Pattern.compile("input\\.params\\(\\s*['\"]([^'\"$]+)['\"]\\s*\\)"
            + "|input\\.params\\(\\)\\.(?:querystring|header)"
            + "(?:\\.([A-Za-z_]\\w*)\\b(?!\\()|\\.get\\(\\s*['\"]([^'\"$]+)['\"]\\s*\\))");
    /** Headers that every client may send, declared or not. */
    private static final Set<String> COMMON = Set.of("accept", "accept-encoding", "accept-language", "authorization",
            "content-type", "cookie", "host", "origin", "referer", "user-agent", "via", "if-match", "if-none-match");
    private static final List<String> COMMON_PREFIXES = List.of("x-amz", "x-forwarded-", "cloudfront-", "x-api-key");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-template-parameter-undeclared", Severity.INFO,
                "A template reads parameters that its method declares.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).all().stream().flatMap(template -> {
            Set<String> declared = template.integration().method().declaredParameters().stream().map(Destination::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return TemplateCode.hits(template, READ).filter(hit -> !isCommon(name(hit)) && !declared.contains(name(hit)))
                    .map(hit -> finding(template, hit, declared));
        });
    }

    private static Finding finding(StatedTemplate template, Hit hit, Set<String> declared) {
        String name = name(hit);
        Optional<String> near = Similar.nearest(name, declared);
        String method = "`" + template.integration().method().name() + "`";
        return near.isPresent()
                ? hit.at(0, method + " declares `" + near.get() + "`, but the template reads `" + name
                        + "`, which is empty: case and spelling count.").withHint("Read `" + near.get() + "`.")
                : hit.at(0, method + " does not declare the parameter `" + name + "`, so no caller knows of it, and no validator "
                        + "asks for it.").withHint("Declare it under `parameters`.");
    }

    private static String name(Hit hit) {
        return hit.group(1) != null ? hit.group(1) : hit.group(2) != null ? hit.group(2) : hit.group(3);
    }

    private static boolean isCommon(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMMON.contains(lower) || COMMON_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
