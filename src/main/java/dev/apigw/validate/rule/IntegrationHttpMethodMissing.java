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

/** {@code integration-http-method-missing}: an integration with a backend says by which verb it is called. */
final class IntegrationHttpMethodMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-http-method-missing", Severity.ERROR,
                "Every integration but MOCK states its `httpMethod`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY, IntegrationType.AWS,
                        IntegrationType.AWS_PROXY))
                .filter(integration -> integration.get("httpMethod").isEmpty()
                        || integration.text("httpMethod").filter(String::isEmpty).isPresent())
                .map(integration -> integration.at("httpMethod", "The integration of `" + integration.method().name()
                                + "` has no `httpMethod`, so it is refused; the verb of the method is not taken over.")
                        .withHint("Add `httpMethod`" + (integration.arn().filter(IntegrationArn::isLambda).isPresent()
                                ? ": `POST`, the verb of a Lambda invocation." : ", the verb towards the backend."))
                        .withImportMessage(integration.refusal("Enumeration value for HttpMethod must be non-empty")));
    }
}
