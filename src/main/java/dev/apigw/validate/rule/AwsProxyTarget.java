package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code aws-proxy-target}: AWS_PROXY is for Lambda and Firehose. */
final class AwsProxyTarget implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("aws-proxy-target", Severity.ERROR,
                "An `aws_proxy` integration invokes a Lambda function or a Firehose stream.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(integration -> integration.is(IntegrationType.AWS_PROXY))
                .flatMap(integration -> integration.arn().filter(AwsProxyTarget::isOther).stream()
                        .map(arn -> integration.at("uri", "`aws_proxy` invokes Lambda functions and Firehose streams only, so "
                                        + "the integration is refused.")
                                .withHint(arn.isLambda() ? "End the uri in `path/2015-03-31/functions/FUNCTION_ARN/invocations`."
                                        : "Use `type: aws` with mapping templates for other services.")
                                .withImportMessage(integration.refusal("Integrations of type 'AWS_PROXY' currently only "
                                        + "supports Lambda function and Firehose stream invocations."))));
    }

    private static boolean isOther(IntegrationArn arn) {
        return arn.hasPathOrAction() && !arn.isFirehose() && !arn.isLambdaInvocation() && !arn.isOpenEnded();
    }
}
