package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedMapping;
import java.util.stream.Stream;

/**
 * {@code integration-form-content-type}: a template that makes a form sends {@code Content-Type} {@code
 * application/x-www-form-urlencoded}.
 */
final class IntegrationFormContentType implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-form-content-type", Severity.WARNING,
                "A template that makes a form sends `Content-Type` `application/x-www-form-urlencoded`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).all().stream()
                .filter(template -> template.isRequest() && template.integration().is(IntegrationType.AWS))
                .filter(template -> template.text().text().stripLeading().startsWith("Action="))
                .filter(template -> !template.type().equals("application/x-www-form-urlencoded"))
                .filter(template -> !template.text().text().contains("requestOverride.header"))
                .filter(template -> template.integration().requestParameters().map(StatedMapping::key)
                        .noneMatch(key -> key.text().equalsIgnoreCase("integration.request.header.Content-Type")))
                .map(template -> Finding.at(template.text(), "The template makes a form, and the service gets the "
                                + "`Content-Type` of the client, so it does not find the `Action`.")
                        .withHint("Add `integration.request.header.Content-Type: \"'application/x-www-form-urlencoded'\"` to "
                                + "`requestParameters`."));
    }
}
