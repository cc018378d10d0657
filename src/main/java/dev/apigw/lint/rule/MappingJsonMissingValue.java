package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.schema.ExampleBodies.Kind;
import java.util.stream.Stream;

/**
 * {@code mapping-json-missing-value}: a request template for JSON makes JSON also of a request without the optional values.
 */
final class MappingJsonMissingValue implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-missing-value", Severity.WARNING,
                "A request template for JSON makes JSON also of a request without the optional values.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return RenderedTemplates.in(subject.definition()).all().stream().filter(each -> each.failsOnlyFor(Kind.MINIMAL))
                .map(each -> each.at(Kind.MINIMAL, "Without the optional values of the request, the template for `"
                                + each.template().type() + "` makes no JSON because of " + each.culprit(Kind.MINIMAL)
                                + ", so the call fails at the backend.")
                        .withHint("Put an `#if` around what may be missing, or mark the value as required and validate it."));
    }
}
