package dev.apigw.simulate;

import dev.apigw.model.Stated;
import java.util.Objects;

/**
 * A mapping template that was chosen.
 *
 * @param contentType its key
 */
public record Template(Side side, String contentType, Stated text) {
    /** Whether it makes the backend's request or the client's response. */
    public enum Side { REQUEST, RESPONSE }

    public Template {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(text, "text");
    }
}
