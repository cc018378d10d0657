package dev.apigw.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The bytes of a message. */
public final class Body {
    private static final Body EMPTY = new Body(new byte[0]);
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body empty() {
        return EMPTY;
    }

    /** A body of text, as UTF-8. */
    public static Body of(String text) {
        return text.isEmpty() ? EMPTY : new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body of bytes, which are copied. */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes.clone());
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes read as UTF-8; what is none becomes U+FFFD. Source: observed – conformance/invoke/binary-request. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as text and back: what is left of bytes that are no UTF-8. */
    public Body asText() {
        return of(text());
    }

    /** The bytes that this base64 text stands for; empty if it is none. */
    public Optional<Body> decodeBase64() {
        try {
            return Optional.of(of(Base64.getDecoder().decode(bytes)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The base64 text of the bytes. */
    public Body encodeBase64() {
        return of(Base64.getEncoder().encode(bytes));
    }

    /** Whether the bytes are UTF-8 text. */
    public boolean isText() {
        return Arrays.equals(bytes, text().getBytes(StandardCharsets.UTF_8));
    }

    @Override public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(body.bytes, bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override public String toString() {
        return isText() ? text() : "<" + bytes.length + " bytes>";
    }
}
