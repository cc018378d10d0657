package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code validation-content-type-bypass}: a body that is validated cannot go around the validation under another content
 * type.
 */
final class ValidationContentTypeBypass implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-content-type-bypass", Severity.INFO,
                "A body that is validated cannot go around the validation under another content type.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        List<StatedMethod> methods = StatedMethod.in(subject.definition())
                .filter(method -> method.integration().filter(ValidationContentTypeBypass::passes).isPresent())
                .filter(method -> built.of(method).filter(each -> built.checksBody(each) && !each.requestModels().isEmpty()
                        && !each.requestModels().containsKey("$default")).isPresent()).toList();
        return Once.of(methods, (first, others) -> Finding.at(first.key(),
                "`" + first.name() + "`" + others + " validates bodies of "
                        + Words.list(built.of(first).orElseThrow().requestModels().keySet()) + " alone, so a client that "
                        + "sends another `Content-Type` gets any body through.")
                .withHint("Check the content type in the backend" + (isProxy(first) ? "." : ", or write "
                        + "`passthroughBehavior: never` beside a template.")));
    }

    private static boolean isProxy(StatedMethod method) {
        return method.integration().flatMap(StatedIntegration::type).filter(IntegrationType::isProxy).isPresent();
    }

    private static boolean passes(StatedIntegration integration) {
        boolean any = integration.text("passthroughBehavior").orElse("WHEN_NO_MATCH").equalsIgnoreCase("WHEN_NO_MATCH")
                || integration.entries("requestTemplates").isEmpty();
        return !integration.is(IntegrationType.MOCK) && (any || integration.type().filter(IntegrationType::isProxy).isPresent());
    }
}
