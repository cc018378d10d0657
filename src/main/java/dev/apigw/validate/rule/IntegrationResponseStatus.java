package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-response-status}: an integration response leads to a status code. */
final class IntegrationResponseStatus implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-response-status", Severity.ERROR,
                "The `statusCode` of an integration response is a number from 100 to 599.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition).flatMap(response -> response.statusCode()
                .filter(status -> !Unfilled.in(status) && !status.matches(Quotas.STATUS_CODE_PATTERN)).stream()
                .map(status -> response.at("statusCode", "`" + status + "` is no status code, so the integration response is "
                                + "refused.")
                        .withHint("Write the status of a method response, such as `\"200\"`.")
                        .withImportMessage(response.refusal("1 validation error detected: Value '" + status
                                + "' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression "
                                + "pattern: [1-5]\\d\\d"))));
    }
}
