package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * What a step decided, in words.
 *
 * @param origin the line of the definition behind it, if one is
 */
public record Note(String text, Optional<Origin> origin) {
    public Note {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }

    public static Note of(String text) {
        return new Note(text, Optional.empty());
    }

    public static Note of(String text, Origin origin) {
        return new Note(text, Optional.of(origin));
    }
}
