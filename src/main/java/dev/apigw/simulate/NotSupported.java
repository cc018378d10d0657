package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;

/**
 * Something that a definition asks for and that is not simulated yet.
 *
 * @param what   a name and where it matters: {@code authorizer `X` (CUSTOM) of GET /pets}
 * @param origin its place in the file
 */
public record NotSupported(String what, Origin origin) {
    public NotSupported {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(origin, "origin");
    }

    /** The whole line that the user sees. */
    @Override public String toString() {
        return "not supported yet: " + what + " (" + Places.line(origin) + ")";
    }
}
