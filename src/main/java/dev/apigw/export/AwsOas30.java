package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.model.MethodResponse;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code exportType} {@code oas30}. Source: observed – conformance/export/oas30-*, recorded 2025-05-06. */
final class AwsOas30 extends AwsLanguage {
    private final SchemaNames names;

    AwsOas30(RestApi api) {
        super(api);
        this.names = new SchemaNames(api, "#/components/schemas/");
    }

    @Override void head(String version, ExportOptions options, Tree root) {
        Tree basePath = new Tree().put("default", options.stageName());
        Tree server = new Tree().put("url", "https://" + options.host() + "/{basePath}")
                .put("variables", new Tree().put("basePath", basePath));
        root.put("openapi", "3.0.1").put("info", new Tree().put("title", api.name()).put("description", api.description())
                .put("version", version)).put("servers", List.of(server.map()));
    }

    @Override void describe(Method method, Tree operation) {
        List<Object> parameters = new ArrayList<>();
        method.requestParameters().forEach((name, required) -> ParameterName.parse(name).ifPresent(parsed ->
                parameters.add(new Tree().put("name", parsed.name()).put("in", parsed.in()).putIfTrue("required", required)
                        .put("schema", text()).map())));
        operation.putUnlessEmpty("parameters", parameters);
        if (!method.requestModels().isEmpty()) {
            operation.put("requestBody", new Tree().put("content", content(method.requestModels())).put("required", true));
        }
        Tree responses = new Tree();
        method.methodResponses().forEach(response -> responses.put(response.statusCode(), response(response)));
        operation.put("responses", responses);
    }

    /** Content is written even where there is none. Source: observed – conformance/export/oas30-petstore-plain, {@code GET /}. */
    private Tree response(MethodResponse response) {
        Tree headers = new Tree();
        ParameterName.headersOf(response).forEach(name -> headers.put(name, new Tree().put("schema", text())));
        return new Tree().put("description", description(response.statusCode())).putUnlessEmpty("headers", headers)
                .put("content", content(response.responseModels()));
    }

    private Tree content(Map<String, String> models) {
        Tree content = new Tree();
        models.forEach((type, name) -> content.put(type, new Tree().put("schema", names.reference(name))));
        return content;
    }

    private static Tree text() {
        return new Tree().put("type", "string");
    }

    /** Components are written even where there are none. */
    @Override void tail(Tree root, Map<String, Map<String, Object>> securitySchemes) {
        root.put("components", new Tree().putUnlessEmpty("schemas", SchemaOrder.OAS30.of(names.schemas()))
                .putUnlessEmpty("securitySchemes", securitySchemes));
    }

    @Override void endpoint(Tree endpoint, Tree root) {
        if (!endpoint.map().isEmpty() && root.map().get("servers") instanceof List<?> servers
                && servers.get(0) instanceof Map<?, ?> server) {
            Tree changed = new Tree();
            server.forEach((key, value) -> changed.put(key.toString(), value));
            root.put("servers", List.of(changed.put(Extensions.ENDPOINT_CONFIGURATION, endpoint).map()));
        }
    }

    /** Source: observed and reported – the root came last in every export that has it with others. */
    @Override Comparator<String> pathOrder() {
        return Comparator.comparing((String path) -> path.equals("/")).thenComparing(Comparator.naturalOrder());
    }

    @Override List<String> methodOrder() {
        return withAny("get", "put", "post", "delete", "options", "head", "patch");
    }

    @Override Map<String, Object> schemas(Map<String, Object> root) {
        return Maps.at(Maps.at(root, "components"), "schemas");
    }

    @Override Map<String, Object> securitySchemes(Map<String, Object> root) {
        return Maps.at(Maps.at(root, "components"), "securitySchemes");
    }
}
