package dev.apigw.lint.spectral.value;

import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Objects;

/**
 * Where a result is shown: the value that is nearest to what the result is about, in the file in which it is defined.
 *
 * @param path    of that value in its document
 * @param missing the path with what is not there behind it
 * @param span    what Spectral marks
 * @param value   the value itself
 */
public record Place(List<Object> path, List<Object> missing, SourceSpan span, Object value) {
    public Place {
        path = List.copyOf(path);
        missing = List.copyOf(missing);
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(value, "value");
    }
}
