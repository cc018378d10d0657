package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code http-api-subtype-credentials}: a call of an AWS service is signed by a role. */
final class HttpApiSubtypeCredentials implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-subtype-credentials", Severity.WARNING,
                "An integration with `integrationSubtype` states `credentials`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(integration -> integration.get("credentials").isEmpty())
                .flatMap(integration -> integration.text("integrationSubtype").stream()
                        .map(subtype -> integration.at("integrationSubtype", "`" + subtype + "` has no `credentials` to be called "
                                        + "with, so the route `" + integration.method().name()
                                        + "` is left without a backend.")
                                .withHint("Add `credentials` with the ARN of a role that API Gateway may assume.")
                                .withImportMessage(integration.refusal("Role ARN must be specified for AWS integration "
                                        + "configuration with Subtype: " + subtype))));
    }
}
