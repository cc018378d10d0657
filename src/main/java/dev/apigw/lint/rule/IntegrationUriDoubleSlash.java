package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-uri-double-slash}: the path of a uri has no empty segment. */
final class IntegrationUriDoubleSlash implements LintRule {
    private static final Pattern DOUBLE = Pattern.compile("https?://[^/?]+(?:/[^?]*?)?(//)[^?]*(?:\\?.*)?");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-uri-double-slash", Severity.INFO,
                "The path of a uri has no empty segment.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY))
                .filter(integration -> integration.text("uri").filter(uri -> DOUBLE.matcher(uri).matches()).isPresent())
                .map(integration -> integration.at("uri", "The path of the uri has a double slash, which most backends take "
                                + "for another path.").withHint("Remove one of the slashes."));
    }
}
