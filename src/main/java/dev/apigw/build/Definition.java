package dev.apigw.build;

import dev.apigw.model.RestApi;
import dev.apigw.resolve.ResolvedDocument;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a rule looks at: a definition as written, and what an import makes of it. */
public final class Definition {
    private final ResolvedDocument document;
    private final RestApi api;
    private final Map<Class<?>, Derived> derived = new ConcurrentHashMap<>();

    public Definition(ResolvedDocument document, RestApi api) {
        this.document = Objects.requireNonNull(document, "document");
        this.api = Objects.requireNonNull(api, "api");
    }

    /** The definition as written. */
    public ResolvedDocument document() {
        return document;
    }

    /** What an import makes of it. */
    public RestApi api() {
        return api;
    }

    /**
     * Knowledge that several rules need, computed when the first one asks; a walk over a large definition is not free.
     *
     * @param type    what is known, the key
     * @param compute from this definition only, so that every rule gets the same
     */
    public <T> T derived(Class<T> type, Function<Definition, T> compute) {
        return type.cast(derived.computeIfAbsent(type, key -> new Derived()).get(() -> compute.apply(this)));
    }

    /** Rules run in parallel; one computes, and the others that need the same wait. One piece of knowledge may need another. */
    private static final class Derived {
        private Object value;

        synchronized Object get(Supplier<Object> compute) {
            if (value == null) {
                value = compute.get();
            }
            return value;
        }
    }
}
