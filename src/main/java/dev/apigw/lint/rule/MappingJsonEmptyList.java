package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.schema.ExampleBodies.Kind;
import java.util.stream.Stream;

/** {@code mapping-json-empty-list}: a request template for JSON makes JSON also of empty lists. */
final class MappingJsonEmptyList implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-empty-list", Severity.WARNING,
                "A request template for JSON makes JSON also of empty lists.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return RenderedTemplates.in(subject.definition()).all().stream().filter(each -> each.failsOnlyFor(Kind.EMPTY_LISTS))
                .filter(each -> !each.faults().containsKey(Kind.MINIMAL))
                .map(each -> each.at(Kind.EMPTY_LISTS, "With an empty list in the body, the template for `"
                                + each.template().type() + "` makes no JSON because of " + each.culprit(Kind.EMPTY_LISTS)
                                + ", so the call fails at the backend.")
                        .withHint("Ask for the size of the list first, or demand `minItems: 1` and validate the body."));
    }
}
