package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * As the API reference's {@code Authorizer}.
 *
 * @param name                         key of the security scheme
 * @param type                         {@code TOKEN}, {@code REQUEST} or {@code COGNITO_USER_POOLS}, upper case; another text is kept
 * @param authType                     {@code x-amazon-apigateway-authtype} as written
 * @param identitySource               mapping expressions, separated by commas
 * @param identityValidationExpression regular expression
 * @param authorizerResultTtlInSeconds seconds; absent if not stated
 * @param providerARNs                 Cognito user pools
 */
public record Authorizer(String name, String type, Optional<String> authType, Optional<Stated> authorizerUri,
                         Optional<Stated> authorizerCredentials, Optional<Stated> identitySource,
                         Optional<Stated> identityValidationExpression, OptionalInt authorizerResultTtlInSeconds,
                         List<Stated> providerARNs, Origin origin) {
    public Authorizer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(authType, "authType");
        Objects.requireNonNull(authorizerUri, "authorizerUri");
        Objects.requireNonNull(authorizerCredentials, "authorizerCredentials");
        Objects.requireNonNull(identitySource, "identitySource");
        Objects.requireNonNull(identityValidationExpression, "identityValidationExpression");
        Objects.requireNonNull(authorizerResultTtlInSeconds, "authorizerResultTtlInSeconds");
        providerARNs = List.copyOf(providerARNs);
        Objects.requireNonNull(origin, "origin");
    }
}
