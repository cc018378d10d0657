package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code mapping-override-unknown}: an override goes to {@code path}, {@code querystring} or {@code header} of a request, or
 * to {@code header} or {@code status} of a response.
 */
final class MappingOverrideUnknown implements LintRule {
    private static final Pattern OVERRIDE = Pattern.compile("\\$!?\\{?context\\.(requestOverride|responseOverride)\\.(\\w+)");
    private static final Map<String, List<String>> KNOWN = Map.of("requestOverride", List.of("header", "path", "querystring"),
            "responseOverride", List.of("header", "status"));
    private static final Map<String, String> MEANT = Map.of("query", "querystring", "queryString", "querystring",
            "statusCode", "status", "headers", "header", "queryStringParameters", "querystring");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-override-unknown", Severity.WARNING,
                "An override goes to `path`, `querystring` or `header` of a request, or to `header` or `status` of a response.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return TemplateCode.hits(subject.definition(), OVERRIDE).filter(hit -> !KNOWN.get(hit.group(1)).contains(hit.group(2)))
                .flatMap(hit -> Optional.ofNullable(MEANT.get(hit.group(2)))
                        .or(() -> Similar.nearest(hit.group(2), KNOWN.get(hit.group(1)))).stream()
                        .map(near -> hit.replacing(2, near, "`" + hit.group(2) + "` of `$context." + hit.group(1)
                                        + "` overrides nothing; the value is only kept for later templates.")
                                .withHint("Write `" + near + "`.")));
    }
}
