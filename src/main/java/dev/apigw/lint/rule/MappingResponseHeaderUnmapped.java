package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedTemplate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code mapping-response-header-unmapped}: a header that a response declares is mapped by the integration response of its
 * status.
 */
final class MappingResponseHeaderUnmapped implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-response-header-unmapped", Severity.WARNING,
                "A header that a response declares is mapped by the integration response of its status.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().type().filter(type -> !type.isProxy()).isPresent())
                .filter(response -> StatedTemplate.of(response.integration())
                        .noneMatch(template -> template.text().text().contains("responseOverride")))
                .flatMap(MappingResponseHeaderUnmapped::findings);
    }

    private static Stream<Finding> findings(StatedIntegrationResponse response) {
        StatedMethod method = response.integration().method();
        Set<String> mapped = response.responseParameters().flatMap(mapping -> mapping.destination().stream())
                .map(to -> to.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return response.statusCode().flatMap(method::response).flatMap(declared -> method.document().map(declared, "headers"))
                .stream().flatMap(headers -> headers.entries().stream())
                .filter(header -> !header.name().startsWith("x-amazon-") && !header.name().equalsIgnoreCase("Content-Type")
                        && !mapped.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> Finding.at(header.key(), "`" + method.name() + "` declares the header `" + header.name()
                                + "`, and no integration response maps it, so it is never sent.")
                        .withRelated(InFile.of(response.pattern()), "the integration response of this status")
                        .withHint("Add `method.response.header." + header.name() + "` to its `responseParameters`."));
    }
}
