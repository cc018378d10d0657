package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedMapping;
import java.util.stream.Stream;

/** {@code mapping-header-forbidden}: no header is mapped to the backend that API Gateway sets itself. */
final class MappingHeaderForbidden implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-header-forbidden", Severity.ERROR,
                "No header is mapped to the backend that API Gateway sets itself.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).flatMap(integration -> integration.type()
                .filter(type -> type != IntegrationType.MOCK).stream()
                .flatMap(type -> integration.requestParameters().filter(mapping -> isForbidden(mapping, type))
                        .map(mapping -> Finding.at(mapping.key(), "`" + mapping.key().text() + "` cannot be mapped for `"
                                        + type + "`, so every request is answered with 500.")
                                .withHint("Remove the mapping; give the value to the backend under another name."))));
    }

    private static boolean isForbidden(StatedMapping mapping, IntegrationType type) {
        return mapping.destination().filter(to -> to.side() == Destination.Side.INTEGRATION_REQUEST
                && to.location() == ParameterLocation.HEADER && MappedHeaders.isForbidden(to.name(), type)).isPresent();
    }
}
