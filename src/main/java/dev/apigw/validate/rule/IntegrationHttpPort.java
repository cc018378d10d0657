package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-http-port}: the uri of an HTTP integration names a port that API Gateway reaches. */
final class IntegrationHttpPort implements ValidationRule {
    private static final Pattern PORT = Pattern.compile("(?i)https?://[^/?#:]*:(\\d{1,9})(?:[/?#].*)?", Pattern.DOTALL);

    @Override public RuleInfo info() {
        return new RuleInfo("integration-http-port", Severity.WARNING,
                "The port of an HTTP backend is 80, 443 or 1024 to 65535.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY))
                .flatMap(integration -> integration.text("uri").map(uri -> PORT.matcher(Unfilled.masked(uri)))
                        .filter(Matcher::matches).map(port -> Integer.parseInt(port.group(1)))
                        .filter(port -> port != 80 && port != 443 && (port < 1024 || port > 65_535)).stream()
                        .map(port -> integration.at("uri", "API Gateway does not connect to port " + port
                                        + ", so the backend is out of its reach.")
                                .withHint("Let the backend listen on 80, 443 or a port from 1024 to 65535.")));
    }
}
