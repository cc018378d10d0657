package dev.apigw.simulate.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.apigw.model.UserPool;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies tokens of one Cognito user pool: signature, issuer, times, use and scopes.
 *
 * <p>Source: documented – Cognito developer guide, "Verifying JSON web tokens"; facts of authorization, section 5. Without
 * scopes on the method the token is an ID token, with scopes an access token that has one of them. The text about an expired
 * token: common knowledge, found in many clients. That there is no leeway for clocks is inferred.
 */
public final class TokenVerifier {
    private static final String EXPIRED = "The incoming token has expired";

    private final String issuer;
    private final JWKSet keys;

    private TokenVerifier(String issuer, JWKSet keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /** A verifier for the tokens of a pool; empty if its keys cannot be read. */
    public static Optional<TokenVerifier> of(UserPool pool) {
        try {
            return Optional.of(new TokenVerifier(UserPoolArn.issuer(pool.providerArn()).orElse(""), JWKSet.parse(pool.jwks())));
        } catch (ParseException | RuntimeException e) {
            // Some wrong shapes the library answers with unchecked exceptions.
            return Optional.empty();
        }
    }

    /**
     * Whether a token is good now.
     *
     * @param scopes those of the method, of which one is enough; without any, the token has to be an ID token
     */
    public TokenCheck verify(SentToken token, List<String> scopes, Instant now) {
        Optional<RSAKey> key = key(token.header().getKeyID());
        if (key.isEmpty()) {
            return new TokenCheck.Refused("the user pool has no such key");
        }
        if (!isSigned(token, key.get())) {
            return new TokenCheck.Refused("the signature is wrong");
        }
        if (issuer.isEmpty() || token.issuer().filter(issuer::equals).isEmpty()) {
            return new TokenCheck.Refused("the issuer is not " + issuer);
        }
        return times(token, now).or(() -> use(token, scopes))
                .orElseGet(() -> new TokenCheck.Accepted(ClaimTexts.of(token.claims())));
    }

    /** A key by its id; those for other uses than this one do not count. */
    private Optional<RSAKey> key(String id) {
        return keys.getKeys().stream().filter(key -> Objects.equals(key.getKeyID(), id)).filter(TokenVerifier::isForSignatures)
                .flatMap(key -> key instanceof RSAKey rsa ? Optional.of(rsa).stream() : Optional.<RSAKey>empty().stream()).findFirst();
    }

    private static boolean isForSignatures(JWK key) {
        return (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null || JWSAlgorithm.RS256.equals(key.getAlgorithm()));
    }

    private static boolean isSigned(SentToken token, RSAKey key) {
        try {
            return new RSASSAVerifier(key).verify(token.header(), token.signed(), token.signature());
        } catch (JOSEException e) {
            return false;
        }
    }

    private static Optional<TokenCheck> times(SentToken token, Instant now) {
        Optional<BigDecimal> expires = token.claims().get("exp").flatMap(TokenVerifier::seconds);
        if (expires.isEmpty()) {
            return refused("`exp` is no time");
        }
        BigDecimal seconds = BigDecimal.valueOf(now.toEpochMilli(), 3);
        if (expires.get().compareTo(seconds) <= 0) {
            return Optional.of(new TokenCheck.Refused(EXPIRED, "the token has expired"));
        }
        for (String claim : List.of("nbf", "iat")) {
            Optional<Node> stated = token.claims().get(claim);
            if (stated.isPresent() && stated.flatMap(TokenVerifier::seconds).filter(from -> from.compareTo(seconds) <= 0).isEmpty()) {
                return refused("`" + claim + "` lies in the future");
            }
        }
        return Optional.empty();
    }

    /** Seconds since 1970, if that is what a claim is; numbers of any size would take any time to compare. */
    private static Optional<BigDecimal> seconds(Node node) {
        return node.asScalar().filter(scalar -> scalar.kind() == ScalarNode.Kind.INTEGER || scalar.kind() == ScalarNode.Kind.NUMBER)
                .map(ScalarNode::text).filter(text -> text.matches("\\d{1,12}(\\.\\d{1,9})?")).map(BigDecimal::new);
    }

    private static Optional<TokenCheck> use(SentToken token, List<String> scopes) {
        String wanted = scopes.isEmpty() ? "id" : "access";
        if (token.claims().get("token_use").flatMap(Node::asString).filter(wanted::equals).isEmpty()) {
            return refused(scopes.isEmpty() ? "a method without scopes takes ID tokens, and this is none"
                    : "a method with scopes takes access tokens, and this is none");
        }
        List<String> granted = Arrays.asList(token.claims().get("scope").flatMap(Node::asString).orElse("").split(" "));
        return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains) ? Optional.empty()
                : refused("the token has none of the scopes " + String.join(", ", scopes));
    }

    private static Optional<TokenCheck> refused(String why) {
        return Optional.of(new TokenCheck.Refused(why));
    }
}
