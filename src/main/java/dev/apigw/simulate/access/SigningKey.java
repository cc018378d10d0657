package dev.apigw.simulate.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.JsonValues;
import java.text.ParseException;
import java.util.Optional;

/** A private key that stands in for that of a user pool and signs test tokens. The same claims give the same token. */
public final class SigningKey {
    private static final int BITS = 2048;
    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    /** A new key, whose id is its thumbprint. */
    public static SigningKey generate() {
        try {
            return new SigningKey(new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of a JSON Web Key; empty if that is no private RSA key of at least 2048 bits with an id. */
    public static Optional<SigningKey> read(String json) {
        try {
            RSAKey key = RSAKey.parse(json);
            return key.isPrivate() && key.size() >= BITS && key.getKeyID() != null ? Optional.of(new SigningKey(key)) : Optional.empty();
        } catch (ParseException | RuntimeException e) {
            // What is no object at all, the library answers with unchecked exceptions.
            return Optional.empty();
        }
    }

    /** The key with its secret part, as a JSON Web Key. */
    public String privateJson() {
        return pretty(key.toJSONString());
    }

    /** What everybody may know, as a JSON Web Key Set. */
    public String publicSet() {
        return pretty(JsonValues.write(new JWKSet(key.toPublicJWK()).toJSONObject(true)));
    }

    /** A token with claims, in the order in which they stand. */
    public String sign(String claims) {
        try {
            JWSObject token = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret. */
    @Override public String toString() {
        return "SigningKey[" + key.getKeyID() + "]";
    }

    private static String pretty(String json) {
        return JsonText.pretty(JsonReader.parse(json).orElseThrow()) + "\n";
    }
}
