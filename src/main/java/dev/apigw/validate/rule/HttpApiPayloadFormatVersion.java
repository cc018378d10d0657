package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code http-api-payload-format-version}: an integration says which form of event it sends. */
final class HttpApiPayloadFormatVersion implements ValidationRule {
    private static final Pattern VERSION = Pattern.compile("1(\\.0)?|2(\\.0)?");

    @Override public RuleInfo info() {
        return new RuleInfo("http-api-payload-format-version", Severity.WARNING,
                "`payloadFormatVersion` is \"1.0\" or \"2.0\" for a Lambda function, and \"1.0\" for everything else.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.get("payloadFormatVersion").isEmpty()
                ? missing(integration) : integration.text("payloadFormatVersion").filter(v -> !Unfilled.in(v)).stream()
                        .flatMap(version -> wrong(integration, version)));
    }

    private static Stream<Finding> missing(StatedIntegration integration) {
        boolean lambda = integration.is(IntegrationType.AWS_PROXY) && integration.get("integrationSubtype").isEmpty();
        return !lambda ? Stream.empty() : Stream.of(Finding.at(integration.key(), "The integration of `"
                        + integration.method().name() + "` has no `payloadFormatVersion`, which HTTP APIs ask for.")
                .withHint("Add `payloadFormatVersion: \"2.0\"`, or `\"1.0\"` for the event of REST APIs."));
    }

    private static Stream<Finding> wrong(StatedIntegration integration, String version) {
        Optional<String> subtype = integration.text("integrationSubtype");
        if (!VERSION.matcher(version).matches()) {
            return Stream.of(finding(integration, version, "Unsupported PayloadFormatVersion: " + version));
        }
        if (!version.startsWith("2")) {
            return Stream.empty();
        }
        if (integration.is(IntegrationType.HTTP_PROXY)) {
            return Stream.of(finding(integration, version,
                    "PayloadFormatVersion 2.0 is not supported for integration of type HTTP_PROXY"));
        }
        return subtype.stream().map(name -> finding(integration, version, "Operation: " + name + " is not supported."));
    }

    private static Finding finding(StatedIntegration integration, String version, String text) {
        return integration.at("payloadFormatVersion", "`payloadFormatVersion` `" + version + "` is not there for this "
                        + "integration, so the route `" + integration.method().name() + "` is left without a backend.")
                .withHint("Write `\"1.0\"`" + (integration.is(IntegrationType.AWS_PROXY)
                        && integration.get("integrationSubtype").isEmpty() ? " or `\"2.0\"`." : "."))
                .withImportMessage(integration.refusal(text));
    }
}
