package dev.apigw.simulate.step;

import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.state.ResponseCache;
import java.util.Optional;

/**
 * Keeps what the backend has answered in the cache of the stage, whatever its status.
 *
 * <p>Source: documented – developer guide, "Cache settings for REST APIs" (1,048,576 bytes are the most); that errors of the
 * backend are kept, too, is reported – facts of caching, section 2.
 */
final class CacheStoreStep implements Step {
    private static final int MOST_BYTES = 1_048_576;

    private final ResponseCache cache;

    CacheStoreStep(ResponseCache cache) {
        this.cache = cache;
    }

    @Override public String name() {
        return "cache";
    }

    @Override public Phase phase() {
        return Phase.BACKEND;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        Optional<CacheUse> use = CacheUse.of(exchange).filter(found -> found.key().isPresent());
        if (use.isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        if (exchange.endpointResponse().body().size() > MOST_BYTES) {
            return new Outcome.Continue(exchange, new Note("not stored: more than " + MOST_BYTES + " bytes", use.get().origin()));
        }
        cache.put(use.get().key().orElseThrow(), new ResponseCache.Entry(exchange.integrationRequest(), exchange.endpointResponse(),
                exchange.context().requestTime(), use.get().timeToLive()));
        return new Outcome.Continue(exchange, new Note("stored for " + use.get().timeToLive().toSeconds() + " s", use.get().origin()));
    }
}
