package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.vtl.WellFormed;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-object-printed}: a body becomes a member of JSON with {@code $input.json}, not with {@code $input.path}. */
final class MappingObjectPrinted implements LintRule {
    private static final Pattern PRINTED = Pattern.compile(
            "\"\\s*:\\s*(\\$!?\\{?input\\.path\\(\\s*['\"]\\$['\"]\\s*\\)}?)(?![.\\w\\[(])");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-object-printed", Severity.WARNING,
                "A body becomes a member of JSON with `$input.json`, not with `$input.path`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return TemplateCode.hits(subject.definition(), PRINTED)
                .filter(hit -> WellFormed.grammar(hit.template().type()) == WellFormed.Grammar.JSON)
                .map(hit -> hit.replacing(1, hit.group(1).replace("input.path", "input.json"),
                        "`" + hit.group(1) + "` prints an object as Java does, `{name=Rex}`, which is no JSON.")
                        .withHint("Write `$input.json('$')`."));
    }
}
