package dev.apigw.simulate.step;

import dev.apigw.model.Authorizer;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.access.AuthorizerOutput;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.AuthorizerCache;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the Lambda authorizer of a method, or remembers what it said, and judges the request by the policy it returned.
 *
 * <p>Source: facts of authorization, section 4: what is remembered is policy and context, and every request is judged anew
 * (documented); a denial is remembered too, malformed output never (reported). The latency of a remembered answer, 0, is
 * inferred, as is that its principal wins over a context value of that name.
 */
final class LambdaAuthorizerStep implements Step {
    private static final int DEFAULT_TTL = 300;
    private static final int MAXIMUM_TTL = 3600;

    private final Backend backend;
    private final Policies policies;
    private final AuthorizerCache<AuthorizerOutput> cache = new AuthorizerCache<>();
    private final boolean skipAuthorization;

    LambdaAuthorizerStep(Backend backend, Policies policies, boolean skipAuthorization) {
        this.backend = backend;
        this.policies = policies;
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "lambda-authorizer";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (!AuthorizerChoice.isFor(exchange, "CUSTOM")) {
            return new Outcome.Continue(exchange);
        }
        if (skipAuthorization) {
            return AuthorizerChoice.skipped(exchange);
        }
        Authorizer authorizer = AuthorizerChoice.of(exchange);
        boolean token = authorizer.type().equals("TOKEN");
        if (!token && !authorizer.type().equals("REQUEST")) {
            throw new NotSupportedException("authorizer `" + authorizer.name() + "` of the type `" + authorizer.type() + "`",
                    authorizer.origin());
        }
        IdentitySources.Found identity = IdentitySources.Found.of(authorizer, exchange);
        Duration timeToLive = timeToLive(authorizer);
        if ((token || !timeToLive.isZero()) && !identity.missing().isEmpty()) {
            return unauthorized(authorizer, "without " + String.join(", ", identity.missing()) + " the function is not asked");
        }
        if (token && authorizer.identityValidationExpression()
                .filter(expression -> !IdentityExpression.matches(expression, identity.values().get(0))).isPresent()) {
            return unauthorized(authorizer, "the token does not match `identityValidationExpression`");
        }
        Body event = token ? AuthorizerEvent.token(identity.values().get(0), exchange) : AuthorizerEvent.request(exchange);
        return timeToLive.isZero() || identity.values().isEmpty() ? asked(authorizer, event, exchange)
                : remembered(authorizer, event, identity.values(), timeToLive, exchange);
    }

    private Outcome asked(Authorizer authorizer, Body event, Exchange exchange) {
        AuthorizerCall.Result result = new AuthorizerCall(authorizer, backend, exchange).run(event);
        return result.rejection().<Outcome>map(reject -> reject).orElseGet(() -> judged(result.output().orElseThrow(),
                result.latency(), note(authorizer, result.by() + " answers, nothing is cached"), exchange));
    }

    private Outcome remembered(Authorizer authorizer, Body event, List<String> identity, Duration timeToLive, Exchange exchange) {
        List<String> key = new ArrayList<>(List.of(authorizer.name(), exchange.gateway().stage().stageName()));
        key.addAll(identity);
        Instant now = exchange.context().requestTime();
        Optional<AuthorizerOutput> known = cache.get(key, now);
        if (known.isPresent()) {
            return judged(known.get(), Duration.ZERO, note(authorizer, "cache hit, the function is not asked"), exchange);
        }
        AuthorizerCall.Result result = new AuthorizerCall(authorizer, backend, exchange).run(event);
        if (result.rejection().isPresent()) {
            return result.rejection().get();
        }
        cache.put(key, result.output().orElseThrow(), now, timeToLive);
        return judged(result.output().get(), result.latency(), note(authorizer, "cache miss, " + result.by()
                + " answers for " + timeToLive.toSeconds() + " s"), exchange);
    }

    private Outcome judged(AuthorizerOutput output, Duration latency, Note note, Exchange exchange) {
        Map<String, Object> said = new LinkedHashMap<>(output.context());
        said.put("principalId", output.principalId());
        said.put("integrationLatency", latency.toMillis());
        Exchange known = exchange.with(exchange.caller().withAuthorizer(said, output.usageIdentifierKey()));
        return AuthorizerChoice.after(List.of(note),
                new PolicyCheck(policies, known, Optional.empty()).withAuthorizer(output.policy()));
    }

    private static Outcome unauthorized(Authorizer authorizer, String why) {
        return Outcome.Reject.of(Failure.UNAUTHORIZED, note(authorizer, why));
    }

    private static Note note(Authorizer authorizer, String text) {
        return Note.of("authorizer `" + authorizer.name() + "`: " + text, authorizer.origin());
    }

    private static Duration timeToLive(Authorizer authorizer) {
        return Duration.ofSeconds(Math.max(0, Math.min(MAXIMUM_TTL, authorizer.authorizerResultTtlInSeconds().orElse(DEFAULT_TTL))));
    }
}
