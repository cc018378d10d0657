package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedTemplate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code validation-body-unvalidated}: a body that a template reads is validated against its model. */
final class ValidationBodyUnvalidated implements LintRule {
    private static final Pattern READS_BODY = Pattern.compile("input\\.(?:path|json)\\(\\s*['\"]\\$[.\\[]");

    @Override public RuleInfo info() {
        return new RuleInfo("validation-body-unvalidated", Severity.WARNING,
                "A body that a template reads is validated against its model.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        return Templates.in(subject.definition()).all().stream().filter(StatedTemplate::isRequest)
                .filter(template -> READS_BODY.matcher(TemplateCode.of(template)).find())
                .flatMap(template -> built.of(template.integration().method())
                        .filter(method -> method.requestModels().containsKey(template.type()) && !built.checksBody(method)).stream()
                        .map(method -> Finding.at(template.key(), "This template reads members of the body, and `"
                                        + template.integration().method().name() + "` does not validate it against its model `"
                                        + method.requestModels().get(template.type()) + "`, so what is missing prints nothing.")
                                .withHint("Apply a validator with `validateRequestBody: true`.")));
    }
}
