package dev.apigw.simulate.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import dev.apigw.source.JsonReader;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON Web Token as it was sent: taken apart, but not believed.
 *
 * <p>Everything that a user pool never writes is refused here: other algorithms than RS256, encrypted tokens, critical
 * headers, another {@code typ}, base64 with characters or bits that do not count. Source: documented – Cognito developer
 * guide, "Verifying JSON web tokens"; that API Gateway is as strict about spelling is inferred.
 */
public final class SentToken {
    /** Far above what fits into the headers of a request. */
    private static final int LIMIT = 64 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final JWSHeader header;
    private final byte[] signed;
    private final Base64URL signature;
    private final MapNode claims;

    private SentToken(JWSHeader header, byte[] signed, Base64URL signature, MapNode claims) {
        this.header = header;
        this.signed = signed;
        this.signature = signature;
        this.claims = claims;
    }

    /** The token of a text, or in words why it is none. */
    public record Reading(Optional<SentToken> token, String fault) {
        public Reading {
            Objects.requireNonNull(token, "token");
            Objects.requireNonNull(fault, "fault");
        }

        private static Reading fault(String text) {
            return new Reading(Optional.empty(), text);
        }
    }

    /** Takes a text apart; never fails, whatever the text is. */
    public static Reading read(String text) {
        if (text.length() > LIMIT) {
            return Reading.fault("the token is longer than any header");
        }
        if (!COMPACT.matcher(text).matches()) {
            return Reading.fault("the token is no signed JSON Web Token of three parts");
        }
        String[] parts = text.split("\\.", -1);
        Optional<MapNode> claims = decoded(parts[1]).flatMap(JsonReader::parse).flatMap(Node::asMap);
        Optional<JWSHeader> header = decoded(parts[0]).flatMap(json -> header(parts[0]));
        if (claims.isEmpty() || header.isEmpty() || !isCanonical(parts[2])) {
            return Reading.fault("a part of the token cannot be read");
        }
        String signed = parts[0] + "." + parts[1];
        return unusual(header.get()).map(Reading::fault).orElseGet(() -> new Reading(Optional.of(new SentToken(header.get(),
                signed.getBytes(StandardCharsets.US_ASCII), new Base64URL(parts[2]), claims.get())), ""));
    }

    /** What the token says about itself. */
    MapNode claims() {
        return claims;
    }

    /** The issuer that the token names; it need not be true. */
    public Optional<String> issuer() {
        return claims.get("iss").flatMap(Node::asString);
    }

    JWSHeader header() {
        return header;
    }

    byte[] signed() {
        return signed.clone();
    }

    Base64URL signature() {
        return signature;
    }

    private static Optional<JWSHeader> header(String part) {
        try {
            return Optional.of(JWSHeader.parse(new Base64URL(part)));
        } catch (ParseException | RuntimeException e) {
            // What is no object at all, the library answers with unchecked exceptions.
            return Optional.empty();
        }
    }

    private static Optional<String> unusual(JWSHeader header) {
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return Optional.of("the token is not signed with RS256");
        }
        if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
            return Optional.of("the token has critical headers");
        }
        if (header.getType() != null && !header.getType().getType().equals("JWT")) {
            return Optional.of("the `typ` of the token is not JWT");
        }
        return header.getKeyID() == null ? Optional.of("the token names no key") : Optional.empty();
    }

    /** The text of a part; empty if it is not base64 of UTF-8. */
    private static Optional<String> decoded(String part) {
        try {
            return isCanonical(part) ? Optional.of(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(part))).toString()) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether there is no other spelling of the same bytes. */
    private static boolean isCanonical(String part) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Base64.getUrlDecoder().decode(part)).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
