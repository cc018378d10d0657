package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedMapping;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code method-response-missing}: an integration response leads to a method response that exists. */
final class MethodResponseMissing implements ValidationRule {
    @Override public RuleInfo info() {
        // A warning with parameters too: the single operation refuses them, but live APIs were imported with such responses.
        return new RuleInfo("method-response-missing", Severity.WARNING,
                "The `statusCode` of an integration response stands under the operation's `responses`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition).filter(MethodResponseMissing::leadsNowhere)
                .map(response -> response.responseParameters().findAny().isEmpty() ? finding(response)
                        : finding(response).withImportMessage(response.refusal(
                                StatedMapping.refusal("No method response exists for method."))));
    }

    private static Finding finding(StatedIntegrationResponse response) {
        String status = response.statusCode().orElse("");
        return response.at("statusCode", "`" + response.integration().method().name() + "` has no response `" + status
                        + "`, so a request that ends here is answered with 500.")
                .withHint("Add `" + status + "`, and the headers that are mapped, to the operation's `responses`.");
    }

    /** Whether there is no method response for the status; proxy integrations do without. */
    private static boolean leadsNowhere(StatedIntegrationResponse response) {
        StatedIntegration integration = response.integration();
        return integration.type().filter(type -> !type.isProxy()).isPresent()
                && response.statusCode().filter(status -> status.matches(Quotas.STATUS_CODE_PATTERN)
                        && integration.method().responses().stream().noneMatch(entry -> entry.name().equals(status)))
                        .isPresent();
    }
}
