package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-uri-missing}: an integration with a backend says where it is. */
final class IntegrationUriMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-uri-missing", Severity.ERROR, "Every integration but MOCK states its `uri`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.type().filter(type -> type != IntegrationType.MOCK).isPresent())
                .filter(integration -> integration.get("uri").isEmpty()
                        || integration.text("uri").filter(String::isBlank).isPresent())
                .map(integration -> integration.at("uri", "The integration of `" + integration.method().name()
                                + "` has no `uri`, so it is refused.")
                        .withHint("Add `uri`: a URL for HTTP types, an `arn:aws:apigateway:…` for AWS types.")
                        .withImportMessage(integration.refusal("Invalid integration URI specified")));
    }
}
