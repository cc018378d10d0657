package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.List;
import java.util.stream.Stream;

/** {@code cors-gateway-responses}: errors of the gateway itself reach the page, too. */
final class CorsGatewayResponses implements LintRule {
    private static final String HINT =
            "Set `gatewayresponse.header." + Cors.ALLOW_ORIGIN + "` in its `responseParameters`.";

    @Override public RuleInfo info() {
        return new RuleInfo("cors-gateway-responses", Severity.WARNING,
                "An API with CORS sends `Access-Control-Allow-Origin` with the errors of the gateway, too.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return Cors.isMeant(definition.api()) ? Stream.concat(absent(definition), without(definition.api())) : Stream.empty();
    }

    /** The two that count for every error without a response of its own. */
    private static Stream<Finding> absent(Definition definition) {
        List<String> absent = Stream.of(GatewayResponseTypes.DEFAULT_4XX, GatewayResponseTypes.DEFAULT_5XX)
                .filter(type -> definition.api().gatewayResponse(type).isEmpty()).toList();
        return absent.isEmpty() ? Stream.empty() : Stream.of(Finding.at(place(definition), "`" + String.join("` and `", absent)
                        + "` send no `" + Cors.ALLOW_ORIGIN + "`, so when the gateway refuses a request, a page sees a network "
                        + "error in place of the answer.").withHint(HINT));
    }

    private static Stream<Finding> without(RestApi api) {
        return api.gatewayResponses().stream().filter(response -> Cors.header(response, Cors.ALLOW_ORIGIN).isEmpty())
                .map(response -> Finding.at(response.origin(), "`" + response.responseType() + "` sends no `" + Cors.ALLOW_ORIGIN
                        + "`, so a page sees a network error in place of the answer.").withHint(HINT));
    }

    /** Where gateway responses stand; if there are none, the first preflight. */
    private static Origin place(Definition definition) {
        return definition.document().root().entry(Extensions.GATEWAY_RESPONSES).<Origin>map(entry -> InFile.of(entry.key()))
                .orElseGet(() -> Cors.preflights(definition.api())
                        .filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent()).findFirst().orElseThrow()
                        .called().method().origin());
    }
}
