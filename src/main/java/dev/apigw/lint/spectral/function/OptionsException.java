package dev.apigw.lint.spectral.function;

import dev.apigw.source.Node;
import java.util.Optional;

/** Options that a function does not take. */
public final class OptionsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Node> place;

    OptionsException(String message, Node place) {
        super(message, null, false, false);
        this.place = Optional.ofNullable(place);
    }

    /** The option that is wrong; empty if it is missing. */
    public Optional<Node> place() {
        return place;
    }
}
