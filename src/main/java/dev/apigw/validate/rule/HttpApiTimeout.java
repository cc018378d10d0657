package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code http-api-timeout}: the timeout of an HTTP API's integration is within its limits. */
final class HttpApiTimeout implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-timeout", Severity.WARNING,
                "`timeoutInMillis` of an HTTP API's integration is 50 to 30000.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> StatedTimeout.of(integration).stream()
                .filter(millis -> millis < Quotas.INTEGRATION_TIMEOUT_MIN_MILLIS
                        || millis > Quotas.HTTP_API_INTEGRATION_TIMEOUT_MAX_MILLIS)
                .mapToObj(millis -> integration.at("timeoutInMillis", "`timeoutInMillis` is " + millis + ", outside the limits "
                                + "of HTTP APIs, so the route `" + integration.method().name() + "` is left without a backend.")
                        .withHint("Give 50 to 30000 milliseconds.")
                        .withImportMessage(integration.refusal("Timeout should be between 50 ms and 30000 ms"))));
    }
}
