package dev.apigw.simulate.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about the one who calls.
 *
 * @param identity           members of {@code $context.identity} beyond source address and user agent
 * @param authorizer         {@code $context.authorizer}: texts, numbers, and the map {@code claims}; absent without an authorizer
 * @param usageIdentifierKey the API key that an authorizer named
 * @param mayInvalidateCache whether a policy allows {@code execute-api:InvalidateCache}
 */
public record Caller(Map<String, String> identity, Optional<Map<String, Object>> authorizer,
                     Optional<String> usageIdentifierKey, boolean mayInvalidateCache) {
    private static final Caller ANONYMOUS = new Caller(Map.of(), Optional.empty(), Optional.empty(), false);

    public Caller {
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
        authorizer = authorizer.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
        Objects.requireNonNull(usageIdentifierKey, "usageIdentifierKey");
    }

    /** Someone of whom nothing is known. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** The same caller with further members of {@code $context.identity}. */
    public Caller withIdentity(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(identity);
        all.putAll(more);
        return new Caller(all, authorizer, usageIdentifierKey, mayInvalidateCache);
    }

    /** The same caller with what an authorizer said about it. */
    public Caller withAuthorizer(Map<String, Object> said, Optional<String> key) {
        return new Caller(identity, Optional.of(said), key, mayInvalidateCache);
    }

    /** The same caller, allowed to invalidate the cache. */
    public Caller allowedToInvalidateCache() {
        return new Caller(identity, authorizer, usageIdentifierKey, true);
    }
}
