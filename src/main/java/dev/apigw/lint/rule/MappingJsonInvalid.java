package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.schema.ExampleBodies.Kind;
import java.util.stream.Stream;

/** {@code mapping-json-invalid}: a request template for JSON makes JSON of every complete request. */
final class MappingJsonInvalid implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-invalid", Severity.ERROR,
                "A request template for JSON makes JSON of every complete request.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return RenderedTemplates.in(subject.definition()).all().stream().filter(each -> each.faults().containsKey(Kind.FULL))
                .map(each -> each.at(Kind.FULL, "Of a complete request, the template for `" + each.template().type()
                                + "` makes no JSON because of " + each.culprit(Kind.FULL) + ", so every call fails at the backend. "
                                + each.faults().get(Kind.FULL).message())
                        .withHint("Read JSON values with `$input.json('$.name')`, or put quotes around a text."));
    }
}
