package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-type-missing}: an integration says how the backend is reached. */
final class IntegrationTypeMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-type-missing", Severity.ERROR, "An integration states its `type`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(integration -> integration.get("type").isEmpty())
                .map(integration -> Finding.at(integration.key(), "The integration of `" + integration.method().name()
                                + "` has no `type`, so it is refused.")
                        .withHint("Add `type`: one of " + IntegrationTypeUnknown.TYPES + "."));
    }
}
