package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-response-without-status}: an integration response says to which method response it leads. */
final class IntegrationResponseWithoutStatus implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-response-without-status", Severity.WARNING,
                "An integration response states its `statusCode`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition).filter(response -> response.get("statusCode").isEmpty())
                .map(response -> Finding.at(response.pattern(), "The integration response `" + response.pattern().text()
                                + "` has no `statusCode`, so it leads to no method response and is dropped.")
                        .withHint("Add `statusCode` with the status of a method response."));
    }
}
