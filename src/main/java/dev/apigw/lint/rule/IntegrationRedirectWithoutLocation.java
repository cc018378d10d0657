package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedTemplate;
import java.util.Set;
import java.util.stream.Stream;

/** {@code integration-redirect-without-location}: a redirect of a non-proxy integration has a {@code Location}. */
final class IntegrationRedirectWithoutLocation implements LintRule {
    private static final Set<String> REDIRECTS = Set.of("301", "302", "303", "307", "308");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-redirect-without-location", Severity.WARNING,
                "A redirect of a non-proxy integration has a `Location`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().type().filter(type -> !type.isProxy()).isPresent())
                .filter(response -> response.statusCode().filter(REDIRECTS::contains).isPresent())
                .filter(response -> response.responseParameters().flatMap(mapping -> mapping.destination().stream())
                        .noneMatch(to -> to.name().equalsIgnoreCase("Location")))
                .filter(response -> StatedTemplate.of(response.integration())
                        .noneMatch(template -> template.text().text().contains("responseOverride")))
                .map(response -> Finding.at(response.get("statusCode").orElse(response.pattern()), "The response redirects with "
                                + response.statusCode().orElseThrow() + " and maps no `Location`, so clients go nowhere.")
                        .withHint("Add `method.response.header.Location` to its `responseParameters`, and declare the header."));
    }
}
