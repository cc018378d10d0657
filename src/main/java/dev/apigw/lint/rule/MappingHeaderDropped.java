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

/** {@code mapping-header-dropped}: no header is mapped to the backend that API Gateway leaves out. */
final class MappingHeaderDropped implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-header-dropped", Severity.WARNING,
                "No header is mapped to the backend that API Gateway leaves out.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).flatMap(integration -> integration.type()
                .filter(type -> type != IntegrationType.MOCK).stream()
                .flatMap(type -> integration.requestParameters().filter(mapping -> isDropped(mapping, type))
                        .map(mapping -> Finding.at(mapping.key(), "`" + mapping.key().text()
                                        + "` is taken and never sent, so the backend does not get the header.")
                                .withHint("Remove the mapping; give the value to the backend under another name."))));
    }

    private static boolean isDropped(StatedMapping mapping, IntegrationType type) {
        return mapping.destination().filter(to -> to.side() == Destination.Side.INTEGRATION_REQUEST
                && to.location() == ParameterLocation.HEADER && !MappedHeaders.isForbidden(to.name(), type)
                && MappedHeaders.isDropped(to.name())).isPresent();
    }
}
