package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-http-uri}: the uri of an HTTP integration is a URL. */
final class IntegrationHttpUri implements ValidationRule {
    private static final Pattern URL = Pattern.compile("(?i)https?://[^/].*", Pattern.DOTALL);

    @Override public RuleInfo info() {
        return new RuleInfo("integration-http-uri", Severity.ERROR,
                "The `uri` of an HTTP integration is a URL with `http://` or `https://`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY))
                .flatMap(integration -> integration.text("uri").filter(IntegrationHttpUri::isBad).stream()
                        .map(uri -> integration.at("uri", "`" + uri + "` is no URL, so the integration is refused.")
                                .withHint("Write a URL that begins with `http://` or `https://`.")
                                .withImportMessage(integration.refusal("Invalid HTTP endpoint specified for URI"))));
    }

    private static boolean isBad(String uri) {
        String masked = Unfilled.maskedUri(uri);
        return !masked.isBlank() && !masked.startsWith(Unfilled.MASK) && !URL.matcher(masked).matches();
    }
}
