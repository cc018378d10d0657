package dev.apigw.build;

import dev.apigw.model.Authorizer;
import java.util.Optional;

/**
 * What a security scheme does to the methods that name it.
 *
 * @param authorizationType as a method states it; {@code NONE} for a scheme without effect on it
 * @param apiKey            whether the methods ask for an API key
 */
record SecurityScheme(String name, String authorizationType, Optional<Authorizer> authorizer, boolean apiKey) {
    static final String NONE = "NONE";
    static final String AWS_IAM = "AWS_IAM";

    static SecurityScheme withoutEffect(String name) {
        return new SecurityScheme(name, NONE, Optional.empty(), false);
    }
}
