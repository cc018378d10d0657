package dev.apigw.simulate.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy can ask about a request: the values of condition keys. A key is there, is known to be absent, or is one that
 * nobody can tell here; the last must never decide anything.
 */
public final class RequestFacts {
    private static final RequestFacts NONE = new RequestFacts(Map.of(), Set.of());
    private final Map<String, String> values;
    private final Set<String> absent;

    private RequestFacts(Map<String, String> values, Set<String> absent) {
        this.values = Collections.unmodifiableMap(values);
        this.absent = Collections.unmodifiableSet(absent);
    }

    public static RequestFacts none() {
        return NONE;
    }

    /** These facts and the value of one key more. */
    public RequestFacts with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key.toLowerCase(Locale.ROOT), value);
        return new RequestFacts(more, absent);
    }

    /** These facts and one key more, whose value may be known to be absent. */
    public RequestFacts with(String key, Optional<String> value) {
        return value.map(there -> with(key, there)).orElseGet(() -> without(key));
    }

    /** These facts and keys that the request is known not to have; a star at the end stands for all that begin so. */
    public RequestFacts without(String... keys) {
        Set<String> more = new HashSet<>(absent);
        for (String key : keys) {
            more.add(key.toLowerCase(Locale.ROOT));
        }
        return new RequestFacts(values, more);
    }

    /** The value of a key. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT)));
    }

    /** Whether it is known if a request has the key. */
    boolean knows(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return values.containsKey(lower) || absent.contains(lower)
                || absent.stream().anyMatch(name -> name.endsWith("*") && lower.startsWith(name.substring(0, name.length() - 1)));
    }
}
