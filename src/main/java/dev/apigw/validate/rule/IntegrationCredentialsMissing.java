package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-credentials-missing}: a call of an AWS service is signed by a role. */
final class IntegrationCredentialsMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-credentials-missing", Severity.WARNING,
                "An AWS integration with another service than Lambda states `credentials`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.AWS) && integration.get("credentials").isEmpty())
                .flatMap(integration -> integration.arn()
                        .filter(arn -> arn.hasPathOrAction() && !arn.isLambda() && !arn.service().contains(Unfilled.MASK))
                        .stream()
                        .map(arn -> Finding.at(integration.key(), "The call of `" + arn.service() + "` has no `credentials`; "
                                        + "only Lambda functions can be called without a role.")
                                .withHint("Add `credentials` with the ARN of a role that API Gateway may assume.")
                                .withImportMessage(integration.refusal("Role ARN must be specified for AWS integrations"))));
    }
}
