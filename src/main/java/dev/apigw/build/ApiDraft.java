package dev.apigw.build;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Authorizer;
import dev.apigw.model.DocumentationPart;
import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.Model;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** An API in the making; whoever makes it sets what differs from the start. Never leaves this package. */
final class ApiDraft {
    final Origin origin;
    String name = "";
    Optional<String> description = Optional.empty();
    Optional<String> version = Optional.empty();
    String apiKeySource = "HEADER";
    List<String> binaryMediaTypes = List.of();
    OptionalInt minimumCompressionSize = OptionalInt.empty();
    boolean disableExecuteApiEndpoint;
    EndpointConfiguration endpointConfiguration = Endpoints.defaults(false);
    Optional<Stated> policy = Optional.empty();
    Optional<String> securityPolicy = Optional.empty();
    Optional<String> endpointAccessMode = Optional.empty();
    List<Resource> resources = List.of();
    List<Model> models = List.of();
    List<Authorizer> authorizers = List.of();
    List<RequestValidator> requestValidators = List.of();
    List<GatewayResponse> gatewayResponses = List.of();
    List<DocumentationPart> documentationParts = List.of();
    Optional<String> documentationVersion = Optional.empty();

    /** An API of which nothing is said. Source: observed – conformance/import, recorded 2025-07. */
    ApiDraft(Origin origin) {
        this.origin = Objects.requireNonNull(origin, "origin");
    }

    /** A copy of an API to change. */
    static ApiDraft of(RestApi api) {
        ApiDraft draft = new ApiDraft(api.origin());
        draft.name = api.name();
        draft.description = api.description();
        draft.version = api.version();
        draft.apiKeySource = api.apiKeySource();
        draft.binaryMediaTypes = api.binaryMediaTypes();
        draft.minimumCompressionSize = api.minimumCompressionSize();
        draft.disableExecuteApiEndpoint = api.disableExecuteApiEndpoint();
        draft.endpointConfiguration = api.endpointConfiguration();
        draft.policy = api.policy();
        draft.securityPolicy = api.securityPolicy();
        draft.endpointAccessMode = api.endpointAccessMode();
        draft.resources = api.resources();
        draft.models = api.models();
        draft.authorizers = api.authorizers();
        draft.requestValidators = api.requestValidators();
        draft.gatewayResponses = api.gatewayResponses();
        draft.documentationParts = api.documentationParts();
        draft.documentationVersion = api.documentationVersion();
        return draft;
    }

    RestApi toApi() {
        return new RestApi(name, description, version, apiKeySource, binaryMediaTypes, minimumCompressionSize,
                disableExecuteApiEndpoint, endpointConfiguration, policy, securityPolicy, endpointAccessMode, resources,
                models, authorizers, requestValidators, gatewayResponses, documentationParts, documentationVersion, origin);
    }
}
