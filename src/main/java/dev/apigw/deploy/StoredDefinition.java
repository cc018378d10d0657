package dev.apigw.deploy;

import dev.apigw.build.Definition;
import dev.apigw.export.FaithfulExport;
import dev.apigw.model.RestApi;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * A definition as a target keeps it: one text that stands for itself, with everything that the API is.
 *
 * @param id   of what the text says, the same for every order of keys; a deployment of the definition has it too
 * @param text OpenAPI 3.0 as JSON, its keys in the order in which they were written
 */
public record StoredDefinition(String id, String text) {
    /** As long as those of API Gateway, which are letters and digits too. */
    private static final int ID_LENGTH = 10;
    private static final int RADIX = 36;

    public StoredDefinition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    /** A definition with everything that it says besides the API: summaries, examples, contacts. */
    public static StoredDefinition of(Definition definition) {
        return of(FaithfulExport.of(definition).json());
    }

    /** An API alone. */
    public static StoredDefinition of(RestApi api) {
        return of(FaithfulExport.of(api).json());
    }

    /** The definition that a text holds. */
    public static StoredDefinition of(String text) {
        return new StoredDefinition(id(CanonicalText.of(text)), text);
    }

    /** Whether both say the same. */
    public boolean isSameAs(StoredDefinition other) {
        return text.equals(other.text) || CanonicalText.of(text).equals(CanonicalText.of(other.text));
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
