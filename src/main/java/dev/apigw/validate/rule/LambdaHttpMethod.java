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

/** {@code lambda-http-method}: a Lambda function is invoked by POST. */
final class LambdaHttpMethod implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("lambda-http-method", Severity.WARNING,
                "The `httpMethod` of an integration with a Lambda function is `POST`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.arn().filter(IntegrationArn::isLambdaInvocation).isPresent())
                .flatMap(integration -> integration.text("httpMethod")
                        .filter(verb -> !verb.isEmpty() && !Unfilled.in(verb) && !verb.equalsIgnoreCase("POST")).stream()
                        .map(verb -> integration.at("httpMethod", "A Lambda function is invoked by POST; with `" + verb
                                        + "` every request of `" + integration.method().name() + "` is answered with 500.")
                                .withHint("Write `httpMethod: POST`, whatever the verb of the method is.")));
    }
}
