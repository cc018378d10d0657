package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-form-value-unencoded}: a template that makes a form encodes the values that it puts into it. */
final class MappingFormValueUnencoded implements LintRule {
    private static final Pattern VALUE = Pattern.compile(
            "[\\w.]+=(\\$!?\\{?input\\.(?:body\\b|(?:json|path|params)\\([^)]*\\)))}?(?![.\\w])");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-form-value-unencoded", Severity.WARNING,
                "A template that makes a form encodes the values that it puts into it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return TemplateCode.hits(subject.definition(), VALUE)
                .filter(hit -> hit.template().isRequest() && hit.template().text().text().stripLeading().startsWith("Action="))
                .map(hit -> hit.at(1, "`" + hit.group(1) + "` is not encoded, so an `&` or `+` in the value changes it, and "
                                + "a client can set other parameters of the action.")
                        .withHint("Write `$util.urlEncode(" + hit.group(1) + ")`."));
    }
}
