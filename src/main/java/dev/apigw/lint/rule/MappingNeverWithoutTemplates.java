package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedIntegration;
import java.util.stream.Stream;

/**
 * {@code mapping-never-without-templates}: an integration with {@code passthroughBehavior} {@code never} has a request
 * template.
 */
final class MappingNeverWithoutTemplates implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-never-without-templates", Severity.ERROR,
                "An integration with `passthroughBehavior` `never` has a request template.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.type().filter(type -> !type.isProxy()).isPresent())
                .filter(integration -> integration.text("passthroughBehavior").filter("never"::equalsIgnoreCase).isPresent())
                .filter(integration -> integration.entries("requestTemplates").isEmpty())
                .map(integration -> integration.at("passthroughBehavior", "`" + integration.method().name()
                                + "` has no request template and lets nothing pass, so every request is answered with 415.")
                        .withHint("Add a template for `application/json`, or write `when_no_templates`."));
    }
}
