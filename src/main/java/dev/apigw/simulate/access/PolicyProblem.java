package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;

/** Why a text is no policy. */
public record PolicyProblem(String message, Origin origin) {
    public PolicyProblem {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(origin, "origin");
    }
}
