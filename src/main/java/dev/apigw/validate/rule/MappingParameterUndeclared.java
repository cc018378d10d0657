package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.Expression;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedMapping;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code mapping-parameter-undeclared}: a request mapping reads parameters that the method declares. */
final class MappingParameterUndeclared implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-parameter-undeclared", Severity.ERROR,
                "Each `method.request.LOCATION.NAME` that is mapped is a parameter that the method declares.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> {
            Set<Destination> declared = integration.method().declaredParameters();
            return integration.requestParameters().filter(mapping -> !Unfilled.in(mapping.value().text()))
                    .filter(mapping -> parameterOf(mapping).filter(parameter -> !declared.contains(parameter)).isPresent())
                    .map(mapping -> finding(integration, mapping));
        });
    }

    private static Optional<Destination> parameterOf(StatedMapping mapping) {
        return mapping.source().filter(Expression.MethodRequest.class::isInstance).map(Expression.MethodRequest.class::cast)
                .map(source -> new Destination(Destination.Side.METHOD_REQUEST, source.location().declaredAs(), source.name()));
    }

    private static Finding finding(StatedIntegration integration, StatedMapping mapping) {
        String text = mapping.value().text();
        return Finding.at(mapping.value(), "`" + integration.method().name() + "` declares no parameter for `" + text
                        + "`, so the integration is refused.")
                .withHint("Declare it under `parameters`.")
                .withImportMessage(integration.refusal(StatedMapping.refusal(
                        "Invalid mapping expression parameter specified: " + text)));
    }
}
