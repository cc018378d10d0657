package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedMethod;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code method-without-integration}: a method has a backend. */
final class MethodWithoutIntegration implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("method-without-integration", Severity.WARNING,
                "Every operation has an `x-amazon-apigateway-integration`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).filter(method -> method.operation().get(Extensions.INTEGRATION).map(Node::isNull).orElse(true))
                .map(method -> Finding.at(method.key(), "`" + method.name() + "` has no integration, so the API cannot be deployed.")
                        .withHint("Add `x-amazon-apigateway-integration`; `type: mock` answers without a backend.")
                        .withDeploymentMessage("No integration defined for method"));
    }
}
