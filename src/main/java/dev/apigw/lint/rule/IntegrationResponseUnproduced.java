package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.stated.Unfilled;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code integration-response-unproduced}: each response that a non-proxy method declares is one that its integration can
 * give.
 */
final class IntegrationResponseUnproduced implements LintRule {
    /** What API Gateway itself answers; to declare these is good documentation. */
    private static final Set<String> OF_THE_GATEWAY =
            Set.of("400", "401", "403", "404", "413", "414", "415", "429", "500", "502", "503", "504");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-response-unproduced", Severity.INFO,
                "Each response that a non-proxy method declares is one that its integration can give.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.type().filter(type -> !type.isProxy()).isPresent())
                .filter(integration -> !integration.entries("responses").isEmpty())
                .filter(integration -> StatedTemplate.of(integration)
                        .noneMatch(template -> template.text().text().contains("responseOverride")))
                .flatMap(IntegrationResponseUnproduced::findings);
    }

    private static Stream<Finding> findings(StatedIntegration integration) {
        Set<String> produced = integration.responses().flatMap(response -> response.statusCode().stream())
                .collect(Collectors.toSet());
        return produced.stream().anyMatch(Unfilled::in) ? Stream.empty() : integration.method().responses().stream()
                .filter(entry -> entry.name().matches("\\d{3}") && !OF_THE_GATEWAY.contains(entry.name()))
                .filter(entry -> !produced.contains(entry.name()))
                .map(entry -> Finding.at(entry.key(), "`" + integration.method().name() + "` declares " + entry.name()
                                + ", and no integration response leads to it, so no client ever gets it.")
                        .withHint("Add an integration response with `statusCode: \"" + entry.name() + "\"`, or remove it."));
    }
}
