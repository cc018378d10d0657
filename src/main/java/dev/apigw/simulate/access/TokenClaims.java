package dev.apigw.simulate.access;

import dev.apigw.source.JsonValues;
import dev.apigw.source.MapNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The claims that a Cognito user pool puts into a token.
 *
 * <p>Source: documented – Cognito developer guide, "Understanding the identity (ID) token" and "Understanding the access
 * token". Ids that Cognito draws are left out.
 *
 * @param clientId the app client
 * @param scopes   of an access token
 */
public record TokenClaims(Use use, String issuer, String clientId, List<String> scopes, Instant issuedAt, Duration validity) {
    /** What a token is for. */
    public enum Use { ID, ACCESS }

    private static final String SUBJECT = "00000000-0000-4000-8000-000000000000";

    public TokenClaims {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(clientId, "clientId");
        scopes = List.copyOf(scopes);
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(validity, "validity");
    }

    /** All claims as JSON; own claims win, and one that is null takes away what would stand there. */
    public String with(MapNode own) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", SUBJECT);
        claims.put("iss", issuer);
        claims.put(use == Use.ID ? "aud" : "client_id", clientId);
        claims.put("token_use", use == Use.ID ? "id" : "access");
        if (use == Use.ACCESS) {
            claims.put("scope", scopes.isEmpty() ? "aws.cognito.signin.user.admin" : String.join(" ", scopes));
        }
        claims.put("auth_time", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(validity).getEpochSecond());
        claims.put("iat", issuedAt.getEpochSecond());
        Object subject = own.get("sub").<Object>map(node -> node).orElse(SUBJECT);
        claims.put(use == Use.ID ? "cognito:username" : "username", subject);
        for (MapNode.Entry entry : own.entries()) {
            if (entry.value().isNull()) {
                claims.remove(entry.name());
            } else {
                claims.put(entry.name(), entry.value());
            }
        }
        return JsonValues.write(claims);
    }
}
