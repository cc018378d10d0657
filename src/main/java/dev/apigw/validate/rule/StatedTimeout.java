package dev.apigw.validate.rule;

import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The {@code timeoutInMillis} of an integration, where it is a number. */
final class StatedTimeout {
    /** How an import words a timeout outside the limits of REST APIs; it names the stock limits, whatever the quota is. */
    static final String REFUSAL = "Timeout should be between " + Quotas.INTEGRATION_TIMEOUT_MIN_MILLIS + " ms and "
            + Quotas.INTEGRATION_TIMEOUT_MAX_MILLIS + " ms";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private StatedTimeout() {}

    /** Milliseconds; empty if there is none, or no whole number. */
    static OptionalInt of(StatedIntegration integration) {
        return integration.text("timeoutInMillis").filter(text -> NUMBER.matcher(text).matches())
                .map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty());
    }
}
