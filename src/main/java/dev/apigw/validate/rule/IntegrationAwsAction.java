package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-aws-action}: the uri of an AWS integration says what to call. */
final class IntegrationAwsAction implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-aws-action", Severity.ERROR,
                "The `uri` of an AWS integration is an `apigateway` ARN with `path/` or `action/`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.arn()
                .filter(arn -> !arn.hasPathOrAction() && !mayBecomeOne(arn)).stream()
                .map(arn -> integration.at("uri", "`" + integration.text("uri").orElse("") + "` names a resource, not a call "
                                + "of a service, so the integration is refused.")
                        .withHint(arn.namespace().equals("lambda")
                                ? "Put it inside: `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`."
                                : "Write `arn:aws:apigateway:REGION:SERVICE:path/…` or `…:action/…`.")
                        .withImportMessage(integration.refusal("AWS ARN for integration must contain path or action"))));
    }

    private static boolean mayBecomeOne(IntegrationArn arn) {
        return arn.namespace().contains(Unfilled.MASK)
                || arn.namespace().equals("apigateway") && arn.serviceApi().startsWith(Unfilled.MASK);
    }
}
