package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-timeout-too-short}: the backend gets 50 milliseconds at least. */
final class IntegrationTimeoutTooShort implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-timeout-too-short", Severity.ERROR, "`timeoutInMillis` is 50 or more.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> StatedTimeout.of(integration).stream()
                .filter(millis -> millis < Quotas.INTEGRATION_TIMEOUT_MIN_MILLIS)
                .mapToObj(millis -> integration.at("timeoutInMillis", "`timeoutInMillis` is " + millis
                                + ", less than the " + Quotas.INTEGRATION_TIMEOUT_MIN_MILLIS
                                + " milliseconds that API Gateway asks for, so the integration is refused.")
                        .withHint("Give milliseconds, not seconds.")
                        .withImportMessage(integration.refusal(StatedTimeout.REFUSAL))));
    }
}
