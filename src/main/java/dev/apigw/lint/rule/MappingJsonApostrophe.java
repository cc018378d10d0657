package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.schema.ExampleBodies.Kind;
import java.util.stream.Stream;

/** {@code mapping-json-apostrophe}: what {@code $util.escapeJavaScript} makes of an apostrophe is put right again. */
final class MappingJsonApostrophe implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-apostrophe", Severity.WARNING,
                "What `$util.escapeJavaScript` makes of an apostrophe is put right again.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return RenderedTemplates.in(subject.definition()).all().stream()
                .filter(each -> each.failsOnlyFor(Kind.APOSTROPHE) && !each.faults().containsKey(Kind.QUOTES))
                .map(each -> each.at(Kind.APOSTROPHE, each.culprit(Kind.APOSTROPHE) + " turns an apostrophe into `\\'`, which "
                                + "JSON does not know, so a call with one in the value fails at the backend.")
                        .withHint("Add `.replaceAll(\"\\\\'\", \"'\")` behind the call."));
    }
}
