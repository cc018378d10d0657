package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-target-arn}: an integration target is a listener of a load balancer. */
final class IntegrationTargetArn implements ValidationRule {
    private static final Pattern LISTENER = Pattern.compile("arn:[^:]+:elasticloadbalancing:.+:listener/.+");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-target-arn", Severity.WARNING,
                "`integrationTarget` is the ARN of a listener of an Application or Network Load Balancer.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.text("integrationTarget")
                .filter(text -> !Unfilled.in(text) && !LISTENER.matcher(text).matches()).stream()
                .map(text -> integration.at("integrationTarget", "`" + text + "` is no ARN of a listener, so the VPC link "
                                + "does not lead to a load balancer.")
                        .withHint("Write the ARN of the listener, `arn:aws:elasticloadbalancing:…:listener/…`, not that of "
                                + "the load balancer.")));
    }
}
