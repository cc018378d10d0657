package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code integration-response-overwritten}: a status code has one integration response. */
final class IntegrationResponseOverwritten implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-response-overwritten", Severity.WARNING,
                "The integration responses of a method have different status codes.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> {
            Map<String, StatedIntegrationResponse> first = new LinkedHashMap<>();
            return integration.responses().filter(response -> response.statusCode().isPresent()).toList().stream()
                    .flatMap(response -> {
                        String status = response.statusCode().orElseThrow();
                        StatedIntegrationResponse other = first.putIfAbsent(status, response);
                        return other == null ? Stream.empty() : Stream.of(finding(response, other, status));
                    });
        });
    }

    private static Finding finding(StatedIntegrationResponse response, StatedIntegrationResponse other, String status) {
        return response.at("statusCode", "`" + other.pattern().text() + "` leads to `" + status + "` too; a status code has one "
                        + "integration response, so only the last one is kept.")
                .withHint("Join the patterns: `" + other.pattern().text() + "|" + response.pattern().text() + "`.")
                .withRelated(InFile.of(other.pattern()), "this one is lost");
    }
}
