package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-timeout-over-quota}: the backend gets 29 seconds, unless the account has a higher quota. */
final class IntegrationTimeoutOverQuota implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-timeout-over-quota", Severity.WARNING,
                "`timeoutInMillis` is 29000 at most, unless the account's quota was raised.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> !integration.text("responseTransferMode").orElse("").equalsIgnoreCase("STREAM"))
                .flatMap(integration -> StatedTimeout.of(integration).stream()
                        .filter(millis -> millis > Quotas.INTEGRATION_TIMEOUT_MAX_MILLIS)
                        .mapToObj(millis -> integration.at("timeoutInMillis", "`timeoutInMillis` is " + millis
                                        + ", above the stock quota of " + Quotas.INTEGRATION_TIMEOUT_MAX_MILLIS
                                        + " milliseconds, so an account that did not raise it refuses the integration.")
                                .withHint("Raise the quota L-E5AE38E3 (Regional and private APIs), or lower the timeout.")
                                .withImportMessage(integration.refusal(StatedTimeout.REFUSAL))));
    }
}
