package dev.apigw.model;

import java.util.Objects;

/**
 * A Cognito user pool whose tokens the gateway can verify.
 *
 * @param providerArn {@code arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID}
 * @param jwks        its public keys as a JSON Web Key Set
 */
public record UserPool(String providerArn, String jwks) {
    public UserPool {
        Objects.requireNonNull(providerArn, "providerArn");
        Objects.requireNonNull(jwks, "jwks");
    }
}
