package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a step decided, in words. The words are put together when someone reads them, which most requests never see; they
 * come from values that do not change, so that they are the same every time.
 */
public final class Note {
    private final Supplier<String> text;
    private final Optional<Origin> origin;

    private Note(Supplier<String> text, Optional<Origin> origin) {
        this.text = Objects.requireNonNull(text, "text");
        this.origin = Objects.requireNonNull(origin, "origin");
    }

    /** A note with the line of the definition behind it, if one is. */
    public Note(String text, Optional<Origin> origin) {
        this(() -> text, origin);
        Objects.requireNonNull(text, "text");
    }

    public static Note of(String text) {
        return new Note(text, Optional.empty());
    }

    public static Note of(String text, Origin origin) {
        return new Note(text, Optional.of(origin));
    }

    /** A note whose words are still to be made. */
    public static Note of(Supplier<String> text) {
        return new Note(text, Optional.empty());
    }

    public static Note of(Supplier<String> text, Origin origin) {
        return new Note(text, Optional.of(origin));
    }

    public String text() {
        return text.get();
    }

    /** The line of the definition behind it, if one is. */
    public Optional<Origin> origin() {
        return origin;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Note note && note.text().equals(text()) && note.origin.equals(origin);
    }

    @Override public int hashCode() {
        return Objects.hash(text(), origin);
    }

    @Override public String toString() {
        return text();
    }
}
