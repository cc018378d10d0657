package dev.apigw.simulate.access;

import dev.apigw.simulate.Body;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of signature version 4.
 *
 * <p>Source: documented – IAM user guide, "Create a signed AWS API request".
 */
final class SigV4 {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SERVICE = "execute-api";
    static final String TERMINATOR = "aws4_request";

    private SigV4() {}

    /** What is signed: a digest of the canonical request, in its time and scope. */
    static String stringToSign(String canonicalRequest, SignatureClaim claim) {
        return String.join("\n", ALGORITHM, claim.timestamp(), claim.scope(), hex(sha256(canonicalRequest)));
    }

    /** The signature in lower-case hexadecimal digits. */
    static String signature(String stringToSign, SignatureClaim claim, String secretAccessKey) {
        byte[] key = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        for (String part : claim.scope().split("/", -1)) {
            key = hmac(key, part);
        }
        return hex(hmac(key, stringToSign));
    }

    static String hash(Body body) {
        return hex(digest().digest(body.bytes()));
    }

    /** A digest as messages of AWS show it in place of what the client sent. */
    static String fingerprint(String text) {
        return Base64.getEncoder().encodeToString(sha256(text));
    }

    /** Whether two texts are the same; takes as long whatever they differ in. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }
}
