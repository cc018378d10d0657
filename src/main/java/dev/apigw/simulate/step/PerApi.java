package dev.apigw.simulate.step;

import dev.apigw.model.RestApi;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a step makes once of each API that it meets: that of the stage, and that of its canary. */
final class PerApi<T> {
    private final Map<RestApi, T> made = new IdentityHashMap<>();
    private final Function<RestApi, T> maker;

    PerApi(Function<RestApi, T> maker) {
        this.maker = maker;
    }

    synchronized T of(RestApi api) {
        return made.computeIfAbsent(api, maker);
    }
}
