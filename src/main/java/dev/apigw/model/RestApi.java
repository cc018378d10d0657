package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A whole REST API, as an import of its definition creates it.
 *
 * @param version                {@code info.version}
 * @param apiKeySource           {@code HEADER} or {@code AUTHORIZER}
 * @param binaryMediaTypes       in source order
 * @param minimumCompressionSize bytes; absent if compression is off
 * @param policy                 resource policy as JSON text
 * @param resources              the root first, then by first mention
 */
public record RestApi(String name, Optional<String> description, Optional<String> version, String apiKeySource,
                      List<String> binaryMediaTypes, OptionalInt minimumCompressionSize,
                      boolean disableExecuteApiEndpoint, EndpointConfiguration endpointConfiguration,
                      Optional<Stated> policy, Optional<String> securityPolicy, Optional<String> endpointAccessMode,
                      List<Resource> resources, List<Model> models, List<Authorizer> authorizers,
                      List<RequestValidator> requestValidators, List<GatewayResponse> gatewayResponses,
                      List<DocumentationPart> documentationParts, Optional<String> documentationVersion,
                      Origin origin) {
    public RestApi {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(apiKeySource, "apiKeySource");
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
        Objects.requireNonNull(minimumCompressionSize, "minimumCompressionSize");
        Objects.requireNonNull(endpointConfiguration, "endpointConfiguration");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(securityPolicy, "securityPolicy");
        Objects.requireNonNull(endpointAccessMode, "endpointAccessMode");
        resources = List.copyOf(resources);
        models = List.copyOf(models);
        authorizers = List.copyOf(authorizers);
        requestValidators = List.copyOf(requestValidators);
        gatewayResponses = List.copyOf(gatewayResponses);
        documentationParts = List.copyOf(documentationParts);
        Objects.requireNonNull(documentationVersion, "documentationVersion");
        Objects.requireNonNull(origin, "origin");
    }

    /** A method with the resource it belongs to. */
    public record ResourceMethod(Resource resource, Method method) {}

    /** Every method with its resource, in file order. */
    public Stream<ResourceMethod> methods() {
        return resources.stream()
                .flatMap(resource -> resource.resourceMethods().stream().map(method -> new ResourceMethod(resource, method)));
    }

    /** The resource of a path as the definition writes it. */
    public Optional<Resource> resource(String path) {
        return resources.stream().filter(resource -> resource.path().equals(path)).findFirst();
    }

    public Optional<Model> model(String modelName) {
        return models.stream().filter(model -> model.name().equals(modelName)).findFirst();
    }

    public Optional<Authorizer> authorizer(String authorizerName) {
        return authorizers.stream().filter(authorizer -> authorizer.name().equals(authorizerName)).findFirst();
    }

    public Optional<RequestValidator> requestValidator(String validatorName) {
        return requestValidators.stream().filter(validator -> validator.name().equals(validatorName)).findFirst();
    }

    public Optional<GatewayResponse> gatewayResponse(String responseType) {
        return gatewayResponses.stream().filter(response -> response.responseType().equals(responseType)).findFirst();
    }
}
