package dev.apigw.deploy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * A definition as a target keeps it: one text that stands for itself, with everything that the API is.
 *
 * @param id   of the text; a deployment of the definition has the same
 * @param text OpenAPI 3.0 as JSON, canonical: two definitions that mean the same have the same text
 */
public record StoredDefinition(String id, String text) {
    /** As long as those of API Gateway, which are letters and digits too. */
    private static final int ID_LENGTH = 10;
    private static final int RADIX = 36;

    public StoredDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    /** The definition that a canonical text is. */
    public static StoredDefinition of(String text) {
        return new StoredDefinition(id(text), text);
    }

    /** The begin of a SHA-256, as 10 letters and digits. */
    private static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            // 256 bits have 50 digits of base 36, and the first ones of a number are not evenly spread.
            String digits = new BigInteger(1, hash).toString(RADIX);
            return "0".repeat(Math.max(0, ID_LENGTH - digits.length())) + digits.substring(Math.max(0, digits.length() - ID_LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
