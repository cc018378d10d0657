package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A way to show who one is.
 *
 * @param type             {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect}; {@code http} for Swagger's {@code basic}
 * @param place            where the credential goes: {@code header X-Api-Key}, {@code bearer}; empty for OAuth 2
 * @param authorizationUrl of the first flow that has one
 * @param tokenUrl         of the first flow that has one
 * @param scopes           their descriptions by name, of all flows
 */
public record SecurityScheme(String name, String type, String place, Optional<String> authorizationUrl,
                             Optional<String> tokenUrl, Map<String, String> scopes, Origin origin) {
    public SecurityScheme {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(authorizationUrl, "authorizationUrl");
        Objects.requireNonNull(tokenUrl, "tokenUrl");
        scopes = Collections.unmodifiableMap(new TreeMap<>(scopes));
        Objects.requireNonNull(origin, "origin");
    }
}
