package dev.apigw.diagnostic;

import java.util.Objects;

/**
 * A place in an API of an account.
 *
 * @param pointer JSON pointer into what the account answered
 */
public record Deployed(String restApiId, String stageName, String pointer) implements Origin {
    public Deployed {
        Objects.requireNonNull(restApiId, "restApiId");
        Objects.requireNonNull(stageName, "stageName");
        Objects.requireNonNull(pointer, "pointer");
    }
}
