package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code method-response-missing}: an integration response leads to a method response that exists. */
final class MethodResponseMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("method-response-missing", Severity.WARNING,
                "The `statusCode` of an integration response stands under the operation's `responses`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition).filter(MethodResponseMissing::leadsNowhere)
                .filter(response -> response.responseParameters().findAny().isEmpty())
                .map(response -> response.at("statusCode", "`" + response.integration().method().name()
                                + "` has no response `" + response.statusCode().orElse("")
                                + "`, so a request that ends here is answered with 500.")
                        .withHint("Add `" + response.statusCode().orElse("") + "` to the operation's `responses`."));
    }

    /** Whether there is no method response for the status; proxy integrations do without. */
    static boolean leadsNowhere(StatedIntegrationResponse response) {
        StatedIntegration integration = response.integration();
        return integration.type().filter(type -> !type.isProxy()).isPresent()
                && response.statusCode().filter(status -> status.matches(Quotas.STATUS_CODE_PATTERN)
                        && integration.method().responses().stream().noneMatch(entry -> entry.name().equals(status)))
                        .isPresent();
    }
}
