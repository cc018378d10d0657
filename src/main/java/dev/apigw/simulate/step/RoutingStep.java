package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Method;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.EdgeHeaders;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.TraceId;
import dev.apigw.simulate.access.AccessBehavior;
import dev.apigw.simulate.access.SignatureVerifier;
import dev.apigw.simulate.access.Verification;
import dev.apigw.simulate.access.WireRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the method of a request. A literal segment beats a variable, a variable a greedy one; the exact verb beats
 * {@code ANY} on the same resource; a resource that lacks the verb leaves the request to the next best one that has it.
 *
 * <p>Source: observed – conformance/invoke/routing-*; facts of OpenAPI extensions, section 4. That a single variable also
 * takes what a literal sibling lacks, as a greedy one does, is inferred.
 */
final class RoutingStep implements Step {
    private final PerApi<List<PathPattern>> patterns = new PerApi<>(api -> api.resources().stream().map(PathPattern::of).toList());
    private final AccessBehavior behavior;

    RoutingStep(AccessBehavior behavior) {
        this.behavior = behavior;
    }

    @Override public String name() {
        return "routing";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        ClientRequest request = exchange.request();
        // Source: documented – developer guide, "Known issues": the header overrides the verb.
        Optional<String> override = request.headers().first("X-HTTP-Method-Override");
        String verb = override.orElse(request.method()).toUpperCase(Locale.ROOT);
        List<PathMatch> matches = matches(patterns.of(exchange.gateway().api()), SentPath.of(request.path()));
        for (PathMatch match : matches) {
            Optional<Method> method = match.resource().method(verb).or(() -> match.resource().method("ANY"));
            if (method.isPresent()) {
                return new Outcome.Continue(exchange.with(methodRequest(exchange, match, method.get(), verb)),
                        notes(request, matches, match, method.get(), verb));
            }
        }
        String why = matches.isEmpty() ? "no resource has the path " + request.path()
                : "`" + matches.get(0).resource().path() + "` has no method " + verb + ", nor has a wider path";
        return missed(exchange, why, matches.stream().findFirst().map(match -> match.resource().origin()));
    }

    /** No route: what is not found is answered as if it were an IAM method that was called without a signature. */
    private Outcome missed(Exchange exchange, String why, Optional<Origin> origin) {
        Optional<Verification.Refused> incomplete = behavior.unknownRouteReadsHeader()
                ? SignatureVerifier.incomplete(WireRequest.of(exchange.gateway(), exchange.request())) : Optional.empty();
        return incomplete.<Outcome>map(refused -> new Outcome.Reject(refused.failure(), refused.message(),
                        new Note(why + "; " + refused.why(), origin)))
                .orElseGet(() -> Outcome.Reject.of(Failure.MISSING_AUTHENTICATION_TOKEN, new Note(why, origin)));
    }

    /** The best one first; of equal ones, the one that the definition names first. */
    private static List<PathMatch> matches(List<PathPattern> patterns, SentPath path) {
        List<PathMatch> matches = new ArrayList<>();
        for (PathPattern pattern : patterns) {
            pattern.match(path).ifPresent(matches::add);
        }
        Collections.sort(matches);
        return matches;
    }

    private static List<Note> notes(ClientRequest request, List<PathMatch> matches, PathMatch match, Method method, String verb) {
        List<Note> notes = new ArrayList<>();
        if (!verb.equals(request.method())) {
            notes.add(Note.of("X-HTTP-Method-Override makes it a " + verb));
        }
        PathMatch best = matches.get(0);
        if (match != best) {
            notes.add(Note.of("`" + best.resource().path() + "` fits better, but has no method " + verb,
                    best.resource().origin()));
        }
        notes.add(Note.of(() -> request.method() + " " + request.path() + " is `" + method.httpMethod() + " "
                + match.resource().path() + "`"
                + (match.pathParameters().isEmpty() ? "" : ", path parameters " + match.pathParameters()), method.origin()));
        return notes;
    }

    private static MethodRequest methodRequest(Exchange exchange, PathMatch match, Method method, String verb) {
        ClientRequest request = exchange.request();
        Headers client = HeaderRules.visible(request.headers());
        return new MethodRequest(match.resource(), method, verb, SentPath.withoutExtraSlashes(request.path()),
                match.pathParameters(), request.query(), client, withGatewayHeaders(client, exchange), request.body());
    }

    /** Source: observed – conformance/invoke/lambda-proxy-event (which headers every event has). */
    private static Headers withGatewayHeaders(Headers client, Exchange exchange) {
        String address = exchange.gateway().environment().sourceIp();
        String forwarded = client.first("X-Forwarded-For").map(before -> before + ", " + address).orElse(address);
        Headers received = client.withDefault("Host", exchange.gateway().entrance().domainName())
                .with(TraceId.HEADER, TraceId.of(exchange))
                .with("X-Forwarded-For", forwarded)
                .with("X-Forwarded-Port", "443")
                .with("X-Forwarded-Proto", "https");
        return EdgeHeaders.isEdge(exchange.gateway()) ? EdgeHeaders.request(received, exchange) : received;
    }
}
