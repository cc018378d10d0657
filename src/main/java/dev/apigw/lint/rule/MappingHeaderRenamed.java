package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.mapping.Destination;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.stated.StatedIntegrationResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code mapping-header-renamed}: no response header is mapped that API Gateway sends under another name. */
final class MappingHeaderRenamed implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-header-renamed", Severity.WARNING,
                "No response header is mapped that API Gateway sends under another name.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().type().filter(type -> !type.isProxy()).isPresent())
                .flatMap(StatedIntegrationResponse::responseParameters)
                .flatMap(mapping -> mapping.destination().filter(to -> to.side() == Destination.Side.METHOD_RESPONSE)
                        .flatMap(to -> consequence(to.name())).stream()
                        .map(consequence -> Finding.at(mapping.key(), "`" + mapping.key().text() + "` " + consequence + ".")
                                .withHint("Choose a name of your own for the header.")));
    }

    private static Optional<String> consequence(String name) {
        if (MappedHeaders.vanishes(name)) {
            return Optional.of("is left out of the response");
        }
        String sent = MappedHeaders.responseName(name);
        return sent.equals(name) ? Optional.empty() : Optional.of("reaches the client as `" + sent + "`");
    }
}
