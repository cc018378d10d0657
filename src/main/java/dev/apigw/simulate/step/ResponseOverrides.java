package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Secrets;
import dev.apigw.vtl.Overrides;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays {@code $context.responseOverride} over the status and the mapped headers of a response, whichever template set it.
 *
 * <p>Source: observed – conformance/invoke/mock-overrides; a status that is no integer or out of range is ignored:
 * reported – conformance/invoke/parameter-mapping. That an overridden header is renamed as a mapped one is inferred.
 */
final class ResponseOverrides {
    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;

    private final Overrides overrides;
    private final Origin origin;
    private final List<Note> notes;

    /** Notes on what is overridden go to {@code notes}, with {@code origin} as their place. */
    ResponseOverrides(Overrides overrides, Origin origin, List<Note> notes) {
        this.overrides = overrides;
        this.origin = origin;
        this.notes = notes;
    }

    /** The status of the response. */
    int status(int selected) {
        Object status = overrides.response().get("status");
        if (status == null) {
            return selected;
        }
        Optional<Integer> valid = integer(status).filter(number -> number >= LOWEST && number <= HIGHEST);
        notes.add(Note.of(valid.map(number -> "status is overridden: " + number)
                .orElse("status override `" + status + "` is ignored: it is no integer from 100 to 599"), origin));
        return valid.orElse(selected);
    }

    /** The headers of the response. */
    Headers headers(Headers mapped) {
        Headers headers = mapped;
        for (Map.Entry<String, Object> override : overrides.responseHeaders().entrySet()) {
            List<String> values = OverrideValues.of(override);
            if (!values.isEmpty() && !MappedHeaders.vanishes(override.getKey())) {
                String name = MappedHeaders.responseName(override.getKey());
                String value = String.join(",", values);
                headers = headers.withExactly(name, value);
                notes.add(Note.of(() -> "header " + name + " is overridden: " + Secrets.shown(override.getKey(), value), origin));
            }
        }
        return headers;
    }

    private static Optional<Integer> integer(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short
                ? Optional.of((int) Math.max(-1, Math.min(Integer.MAX_VALUE, ((Number) value).longValue()))) : Optional.empty();
    }
}
