package dev.apigw.simulate.step;

import dev.apigw.model.Method;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.access.KeyCheck;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who has an API key of a usage plan, where the method requires one. Other methods do not look at keys.
 *
 * <p>Source: observed – conformance/invoke/api-keys; facts of authorization, section 6.
 */
final class ApiKeyStep implements Step {
    private final boolean skipAuthorization;

    ApiKeyStep(boolean skipAuthorization) {
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "api-key";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Method method = exchange.methodRequest().method();
        if (!method.apiKeyRequired()) {
            return new Outcome.Continue(exchange);
        }
        if (skipAuthorization) {
            return new Outcome.Continue(exchange, Note.of("skipped: API key of " + method.httpMethod() + " "
                    + exchange.methodRequest().resource().path(), method.origin()));
        }
        KeyCheck.Result result = check(exchange);
        if (result.admitted().isEmpty()) {
            return Outcome.Reject.of(Failure.INVALID_API_KEY, Note.of(result.why(), method.origin()));
        }
        KeyCheck.Admitted admitted = result.admitted().get();
        return new Outcome.Continue(exchange.with(exchange.caller().withIdentity(
                Map.of("apiKey", admitted.key().value(), "apiKeyId", admitted.key().id()))),
                Note.of(result.why(), admitted.plan().origin()));
    }

    /** Which key and plan a request comes with. */
    static KeyCheck.Result check(Exchange exchange) {
        boolean fromAuthorizer = exchange.gateway().api().apiKeySource().equals("AUTHORIZER");
        Optional<String> sent = fromAuthorizer ? exchange.caller().usageIdentifierKey()
                : exchange.request().headers().first("x-api-key");
        return KeyCheck.check(exchange.gateway().account(), sent.filter(key -> !key.isEmpty()),
                exchange.gateway().environment().apiId(), exchange.gateway().stage().stageName());
    }
}
