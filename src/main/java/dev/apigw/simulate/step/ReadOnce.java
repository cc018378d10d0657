package dev.apigw.simulate.step;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the texts of an API mean, each read once: an expression, a pattern. Holds as many as the API has, since no text of a
 * client comes here.
 */
final class ReadOnce<T> {
    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> reader;

    ReadOnce(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String text) {
        T read = known.get(text);
        return read != null ? read : known.computeIfAbsent(text, reader);
    }
}
