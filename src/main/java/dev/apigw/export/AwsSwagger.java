package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Integration;
import dev.apigw.model.Method;
import dev.apigw.model.MethodResponse;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code exportType} {@code swagger}. Source: observed – conformance/export/swagger-*, recorded 2025-05-06. */
final class AwsSwagger extends AwsLanguage {
    private final SchemaNames names;

    AwsSwagger(RestApi api) {
        super(api);
        this.names = new SchemaNames(api, "#/definitions/");
    }

    @Override void head(String version, ExportOptions options, Tree root) {
        root.put("swagger", "2.0").put("info", new Tree().put("description", api.description()).put("version", version)
                        .put("title", api.name()))
                .put("host", options.host()).put("basePath", "/" + options.stageName()).put("schemes", List.of("https"));
    }

    /**
     * Parameters, media types and responses.
     *
     * <p>Source: observed – media types are those of models and templates together; that they are taken from there is
     * inferred.
     */
    @Override void describe(Method method, Tree operation) {
        Set<String> consumes = new LinkedHashSet<>(method.requestModels().keySet());
        Set<String> produces = new LinkedHashSet<>();
        method.methodResponses().forEach(response -> produces.addAll(response.responseModels().keySet()));
        method.methodIntegration().ifPresent(integration -> addTemplates(integration, consumes, produces));
        operation.putUnlessEmpty("consumes", consumes).putUnlessEmpty("produces", produces)
                .putUnlessEmpty("parameters", parameters(method));
        Tree responses = new Tree();
        method.methodResponses().forEach(response -> responses.put(response.statusCode(), response(response)));
        operation.put("responses", responses);
    }

    private static void addTemplates(Integration integration, Set<String> consumes, Set<String> produces) {
        consumes.addAll(integration.requestTemplates().keySet());
        integration.integrationResponses().forEach(response -> produces.addAll(response.responseTemplates().keySet()));
    }

    private List<Object> parameters(Method method) {
        List<Object> parameters = new ArrayList<>();
        method.requestParameters().forEach((name, required) -> ParameterName.parse(name).ifPresent(parsed ->
                parameters.add(new Tree().put("name", parsed.name()).put("in", parsed.in()).put("required", required)
                        .put("type", "string").map())));
        model(method.requestModels()).ifPresent(name -> parameters.add(new Tree().put("in", "body").put("name", name)
                .put("required", true).put("schema", names.reference(name)).map()));
        return parameters;
    }

    private Tree response(MethodResponse response) {
        Tree headers = new Tree();
        ParameterName.headersOf(response).forEach(name -> headers.put(name, new Tree().put("type", "string")));
        return new Tree().put("description", description(response.statusCode()))
                .put("schema", model(response.responseModels()).map(names::reference)).putUnlessEmpty("headers", headers);
    }

    /** The one that Swagger 2.0 has room for: that of JSON. Source: inferred – from "Export a REST API", read 2026-11. */
    private static Optional<String> model(Map<String, String> models) {
        return Optional.ofNullable(models.get(JSON)).or(() -> models.values().stream().findFirst());
    }

    /** Definitions are left out where there are none. Source: observed – conformance/export/swagger-pets-plain. */
    @Override void tail(Tree root, Map<String, Map<String, Object>> securitySchemes) {
        root.putUnlessEmpty("securityDefinitions", securitySchemes)
                .putUnlessEmpty("definitions", SchemaOrder.SWAGGER.of(names.schemas()));
    }

    /** Source: inferred – where an import of Swagger 2.0 reads it. */
    @Override void endpoint(Tree endpoint, Tree root) {
        root.putUnlessEmpty(Extensions.ENDPOINT_CONFIGURATION, endpoint);
    }

    @Override Comparator<String> pathOrder() {
        return Comparator.naturalOrder();
    }

    @Override List<String> methodOrder() {
        return withAny("get", "head", "post", "put", "delete", "options", "patch");
    }

    @Override Map<String, Object> schemas(Map<String, Object> root) {
        return Maps.at(root, "definitions");
    }

    @Override Map<String, Object> securitySchemes(Map<String, Object> root) {
        return Maps.at(root, "securityDefinitions");
    }
}
