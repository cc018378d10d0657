package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code cors-credentials-wildcard}: credentials are allowed to named origins only. */
final class CorsCredentialsWildcard implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-credentials-wildcard", Severity.ERROR,
                "An answer that allows credentials does not allow every origin.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        Stream<Optional<Stated>> ofIntegrations = StatedTexts.integrations(api).flatMap(i -> i.integrationResponses().stream())
                .map(response -> wildcard(Cors.header(response, Cors.ALLOW_CREDENTIALS), Cors.header(response, Cors.ALLOW_ORIGIN)));
        Stream<Optional<Stated>> ofGateway = api.gatewayResponses().stream()
                .map(response -> wildcard(Cors.header(response, Cors.ALLOW_CREDENTIALS), Cors.header(response, Cors.ALLOW_ORIGIN)));
        return Stream.concat(ofIntegrations, ofGateway).flatMap(Optional::stream)
                .map(origin -> Finding.at(origin.origin(), "`" + Cors.ALLOW_ORIGIN + "` is `*` beside `" + Cors.ALLOW_CREDENTIALS
                                + ": true`, which browsers refuse.")
                        .withHint("Name the origin, or drop `" + Cors.ALLOW_CREDENTIALS + "`."));
    }

    private static Optional<Stated> wildcard(Optional<Stated> credentials, Optional<Stated> origin) {
        boolean allowed = credentials.flatMap(Cors::fixed).filter("true"::equalsIgnoreCase).isPresent();
        return origin.filter(stated -> allowed && Cors.fixed(stated).equals(Optional.of("*")));
    }
}
