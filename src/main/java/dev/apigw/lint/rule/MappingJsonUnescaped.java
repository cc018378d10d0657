package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.schema.ExampleBodies.Kind;
import java.util.stream.Stream;

/** {@code mapping-json-unescaped}: a request template for JSON escapes the texts that it puts between quotes. */
final class MappingJsonUnescaped implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-unescaped", Severity.WARNING,
                "A request template for JSON escapes the texts that it puts between quotes.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return RenderedTemplates.in(subject.definition()).all().stream().filter(each -> each.failsOnlyFor(Kind.QUOTES))
                .map(each -> each.at(Kind.QUOTES, each.culprit(Kind.QUOTES) + " is not escaped, so a quote or a line break in "
                                + "the value breaks the JSON for the backend, and a client can add members of its own.")
                        .withHint("Write `$input.json('$.name')` without quotes around it, or wrap the value in "
                                + "`$util.escapeJavaScript(…).replaceAll(\"\\\\'\", \"'\")`."));
    }
}
