package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedIntegration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code mapping-json-template-missing}: a method whose requests have no body has a request template for {@code
 * application/json}.
 */
final class MappingJsonTemplateMissing implements LintRule {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-template-missing", Severity.WARNING,
                "A method whose requests have no body has a request template for `application/json`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> WITHOUT_BODY.contains(integration.method().verb()))
                .filter(integration -> integration.type().filter(type -> !type.isProxy()).isPresent())
                .filter(integration -> !integration.entries("requestTemplates").isEmpty())
                .filter(integration -> integration.entries("requestTemplates").stream().map(MapNode.Entry::name)
                        .noneMatch(type -> type.equals("application/json") || type.equals("$default")))
                .map(integration -> integration.atKey("requestTemplates", "`" + integration.method().name()
                                + "` has no request template for `application/json`, which a request without a `Content-Type` "
                                + "counts as, so " + consequence(integration) + ".")
                        .withHint("Name the template `application/json`."));
    }

    private static String consequence(StatedIntegration integration) {
        boolean passes = integration.text("passthroughBehavior").filter(text -> !text.equalsIgnoreCase("WHEN_NO_MATCH")).isEmpty();
        return !passes ? "it is answered with 415"
                : integration.is(IntegrationType.MOCK) ? "the mock gets no status" : "it reaches the backend without the template";
    }
}
