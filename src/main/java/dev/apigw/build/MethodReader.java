package dev.apigw.build;

import dev.apigw.diagnostic.Origin;
import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Operations to methods. */
final class MethodReader {
    private final Reading reading;
    private final Language language;
    private final Models models;
    private final Authorization.Reader authorizations;
    private final MethodResponses responses;
    private final IntegrationReader integrations;
    private final Optional<String> apiValidator;

    /** @param apiValidator name of the request validator of operations that name none */
    MethodReader(Reading reading, Language language, Models models, Authorization.Reader authorizations,
                 Optional<String> apiValidator) {
        this.reading = reading;
        this.language = language;
        this.models = models;
        this.authorizations = authorizations;
        this.responses = new MethodResponses(reading, language, models);
        this.integrations = new IntegrationReader(reading);
        this.apiValidator = apiValidator;
    }

    /** The method of an operation; {@code path} is that of the resource, base path included. */
    Method read(MapNode operation, MapNode pathItem, String httpMethod, String path, Origin origin) {
        String what = httpMethod + " " + path;
        Members members = Members.of(reading, operation, what);
        Parameters parameters = Parameters.of(reading, pathItem, operation, path, what);
        Authorization authorization = authorizations.of(operation, what);
        return new Method(httpMethod, authorization.authorizationType(), authorization.authorizer(), authorization.scopes(),
                authorization.apiKeyRequired(), members.text("operationId"),
                members.text(Extensions.REQUEST_VALIDATOR).or(() -> apiValidator),
                parameters.requestParameters(path),
                reading.isHttp() ? Map.of() : requestModels(operation, parameters, httpMethod, path),
                responses.read(operation, httpMethod, path), integrations.read(operation, httpMethod, path), origin);
    }

    private Map<String, String> requestModels(MapNode operation, Parameters parameters, String httpMethod, String path) {
        Map<String, Node> schemas = language.requestSchemas(operation, parameters.all(), httpMethod + " " + path);
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((contentType, schema) -> models.nameOf(schema, SchemaUse.ofRequest(httpMethod, path, contentType))
                .ifPresent(name -> names.put(contentType, name)));
        return names;
    }
}
