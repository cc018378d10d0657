package dev.apigw.simulate.step;

import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.state.ResponseCache;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers from the cache of the stage, so that no step up to the backend is run, or lets a client renew an entry.
 *
 * <p>Source: documented – developer guide, "Cache settings for REST APIs" ({@code max-age=0} alone invalidates, the three
 * strategies); that a refusal with 403 is an {@code ACCESS_DENIED} is inferred. The integration response is chosen and mapped
 * anew for each hit: inferred – facts of caching, section 2.
 */
final class CacheLookupStep implements Step {
    private final ResponseCache cache;

    CacheLookupStep(ResponseCache cache) {
        this.cache = cache;
    }

    @Override public String name() {
        return "cache";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Optional<CacheUse> use = CacheUse.of(exchange);
        if (use.isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        if (use.get().key().isEmpty()) {
            return new Outcome.Continue(exchange, new Note("not cached: " + use.get().why(), use.get().origin()));
        }
        return invalidates(exchange) ? invalidated(exchange, use.get()) : lookedUp(exchange, use.get());
    }

    private static boolean invalidates(Exchange exchange) {
        return exchange.request().headers().all("Cache-Control").stream().flatMap(value -> List.of(value.split(",")).stream())
                .anyMatch(directive -> directive.strip().toLowerCase(Locale.ROOT).matches("max-age\\s*=\\s*0"));
    }

    private Outcome invalidated(Exchange exchange, CacheUse use) {
        boolean asks = use.setting().requireAuthorizationForCacheControl().orElse(true);
        if (!asks || exchange.caller().mayInvalidateCache()) {
            return new Outcome.Continue(exchange, new Note("the client renews the entry (Cache-Control: max-age=0)", use.origin()));
        }
        String strategy = use.setting().unauthorizedCacheControlHeaderStrategy().orElse("SUCCEED_WITH_RESPONSE_HEADER");
        if (strategy.equals("FAIL_WITH_403")) {
            return Outcome.Reject.of(Failure.ACCESS_DENIED, new Note("the caller may not invalidate the cache (FAIL_WITH_403)", use.origin()));
        }
        Exchange told = strategy.equals("SUCCEED_WITH_RESPONSE_HEADER") ? exchange.withCacheWarning() : exchange;
        Note ignored = new Note("Cache-Control is ignored: the caller may not invalidate the cache (" + strategy + ")", use.origin());
        Outcome.Continue found = lookedUp(told, use);
        return new Outcome.Continue(found.exchange(), List.of(ignored, found.notes().get(0)));
    }

    private Outcome.Continue lookedUp(Exchange exchange, CacheUse use) {
        List<String> key = use.key().orElseThrow();
        Optional<ResponseCache.Entry> entry = cache.get(key, exchange.context().requestTime());
        String of = String.join(" ", key.subList(1, key.size()));
        if (entry.isEmpty()) {
            return new Outcome.Continue(exchange, new Note("miss: nothing is stored for " + of, use.origin()));
        }
        Duration age = Duration.between(entry.get().stored(), exchange.context().requestTime());
        return new Outcome.Continue(exchange.withCached(entry.get().request(), entry.get().response()), new Note("hit: stored "
                + age.toSeconds() + " s ago, for " + entry.get().timeToLive().toSeconds() + " s, for " + of, use.origin()));
    }
}
