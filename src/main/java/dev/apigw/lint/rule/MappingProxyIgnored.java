package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.stream.Stream;

/** {@code mapping-proxy-ignored}: a proxy integration has no mappings that it never uses. */
final class MappingProxyIgnored implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-proxy-ignored", Severity.WARNING,
                "A proxy integration has no mappings that it never uses.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.type().filter(IntegrationType::isProxy).isPresent())
                .flatMap(integration -> Stream.concat(templates(integration), parameters(integration)));
    }

    private static Stream<Finding> templates(StatedIntegration integration) {
        return integration.entries("requestTemplates").isEmpty() ? Stream.empty()
                : Stream.of(integration.atKey("requestTemplates", "A proxy passes the request on as it is, so `requestTemplates` "
                        + "never run.").withHint("Remove them, or write the type without `_proxy`."));
    }

    /** Cache keys may ask for a mapping that leads nowhere else. */
    private static Stream<Finding> parameters(StatedIntegration integration) {
        return !integration.is(IntegrationType.AWS_PROXY) || integration.entries("requestParameters").isEmpty()
                || integration.get("cacheKeyParameters").isPresent() ? Stream.empty()
                : Stream.of(integration.atKey("requestParameters", "The event of a Lambda proxy holds the client's request "
                        + "alone, so `requestParameters` never reach the function.")
                        .withHint("Remove them, or write the type without `_proxy`."));
    }
}
