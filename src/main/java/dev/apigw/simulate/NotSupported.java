package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a definition asks for and that is not simulated yet.
 *
 * @param what   a name and where it matters: {@code authorizer `X` (CUSTOM) of GET /pets}
 * @param origin its place in the file
 * @param remedy what to do about it meanwhile, if there is something
 */
public record NotSupported(String what, Origin origin, Optional<String> remedy) {
    public NotSupported {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** Something about which nothing can be done. */
    public NotSupported(String what, Origin origin) {
        this(what, origin, Optional.empty());
    }

    /** The whole line that the user sees. */
    @Override public String toString() {
        return "not supported yet: " + what + " (" + Places.line(origin) + ")";
    }
}
