package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-function-unknown}: a template calls functions of {@code $input} and {@code $util} that API Gateway has. */
final class MappingFunctionUnknown implements LintRule {
    private static final Pattern CALL = Pattern.compile("\\$!?\\{?(input|util)\\.(\\w+)");
    private static final Map<String, List<String>> KNOWN = Map.of("input", List.of("body", "json", "params", "path"),
            "util", List.of("escapeJavaScript", "parseJson", "urlEncode", "urlDecode", "base64Encode", "base64Decode"));

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-function-unknown", Severity.ERROR,
                "A template calls functions of `$input` and `$util` that API Gateway has.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return TemplateCode.hits(subject.definition(), CALL).filter(hit -> !KNOWN.get(hit.group(1)).contains(hit.group(2)))
                .map(hit -> hit.at(0, "API Gateway has no `$" + hit.group(1) + "." + hit.group(2) + "`, so it gives nothing.")
                        .withHint(Similar.nearest(hit.group(2), KNOWN.get(hit.group(1))).map(near -> "Did you mean `" + near + "`?")
                                .orElse("There are " + Words.list(KNOWN.get(hit.group(1))) + ".")));
    }
}
