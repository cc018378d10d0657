package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code method-response-missing-for-mapping}: response headers are mapped to a method response that exists. */
final class MethodResponseMissingForMapping implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("method-response-missing-for-mapping", Severity.ERROR,
                "An integration response with `responseParameters` leads to a status that the operation declares.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition).filter(MethodResponseMissing::leadsNowhere)
                .filter(response -> response.responseParameters().findAny().isPresent())
                .map(response -> response.at("statusCode", "`" + response.integration().method().name()
                                + "` has no response `" + response.statusCode().orElse("")
                                + "` for the mapped headers, so the integration response is refused.")
                        .withHint("Add `" + response.statusCode().orElse("") + "` with its headers to the operation's "
                                + "`responses`.")
                        .withImportMessage(response.refusal(StatedMapping.refusal("No method response exists for method."))));
    }
}
