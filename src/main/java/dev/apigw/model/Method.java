package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One verb of a resource, as the API reference's {@code Method}.
 *
 * @param httpMethod        upper case; {@code ANY} for {@code x-amazon-apigateway-any-method}
 * @param authorizationType {@code NONE}, {@code AWS_IAM}, {@code CUSTOM} or {@code COGNITO_USER_POOLS}
 * @param authorizer        name of the authorizer
 * @param operationName     the {@code operationId}
 * @param requestValidator  name of the request validator
 * @param requestParameters whether it is required, by {@code method.request.LOCATION.N}
 * @param requestModels     model name by content type
 * @param methodResponses   in file order
 * @param methodIntegration absent if the operation has none; such a method cannot be deployed
 */
public record Method(String httpMethod, String authorizationType, Optional<String> authorizer,
                     List<String> authorizationScopes, boolean apiKeyRequired, Optional<String> operationName,
                     Optional<String> requestValidator, Map<String, Boolean> requestParameters,
                     Map<String, String> requestModels, List<MethodResponse> methodResponses,
                     Optional<Integration> methodIntegration, Origin origin) {
    public Method {
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(authorizationType, "authorizationType");
        Objects.requireNonNull(authorizer, "authorizer");
        authorizationScopes = List.copyOf(authorizationScopes);
        Objects.requireNonNull(operationName, "operationName");
        Objects.requireNonNull(requestValidator, "requestValidator");
        requestParameters = Ordered.copy(requestParameters);
        requestModels = Ordered.copy(requestModels);
        methodResponses = List.copyOf(methodResponses);
        Objects.requireNonNull(methodIntegration, "methodIntegration");
        Objects.requireNonNull(origin, "origin");
    }

    /** The response of a status, if the method declares it. */
    public Optional<MethodResponse> methodResponse(String statusCode) {
        return methodResponses.stream().filter(response -> response.statusCode().equals(statusCode)).findFirst();
    }
}
