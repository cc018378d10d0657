package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.stream.Stream;

/** {@code errors-unknown-path}: an unknown path is not found, rather than forbidden. */
final class ErrorsUnknownPath implements LintRule {
    private static final String TYPE = "MISSING_AUTHENTICATION_TOKEN";

    @Override public RuleInfo info() {
        return new RuleInfo("errors-unknown-path", Severity.HINT,
                "An API that shapes its client errors answers an unknown path with 404.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        RestApi api = definition.api();
        boolean shapes = api.gatewayResponse(GatewayResponseTypes.DEFAULT_4XX)
                .filter(response -> !response.responseTemplates().isEmpty()).isPresent();
        boolean greedyRoot = api.resource("/{proxy+}").isPresent();
        return !shapes || greedyRoot || api.gatewayResponse(TYPE).isPresent() ? Stream.empty()
                : definition.document().root().entry(Extensions.GATEWAY_RESPONSES).stream()
                        .map(entry -> Finding.at(entry.key(), "`" + TYPE
                                + "` has no response of its own, so a path or verb that does not exist is answered with 403 "
                                        + "and `Missing Authentication Token`.")
                                .withHint("Add it with `statusCode: 404` and a message that says so."));
    }
}
