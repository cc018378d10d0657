package dev.apigw.export;

import dev.apigw.export.Written.Body;
import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.model.MethodResponse;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods to operations: what the API has, with what the definition says of it. */
final class FaithfulOperations {
    private static final Set<String> PATH_ITEM = Set.of("summary", "description", "servers");
    private static final Set<String> OPERATION = Set.of("tags", "summary", "description", "externalDocs", "deprecated",
            "callbacks", "servers");
    private static final Map<String, Object> TEXT = Map.of("schema", Map.of("type", "string"));

    private final Optional<Written> written;
    private final Optional<WrittenOperations> operations;
    private final SchemaNames schemas;
    private final FaithfulSecurity security;

    FaithfulOperations(Optional<Written> written, Optional<WrittenOperations> operations, SchemaNames schemas,
                       FaithfulSecurity security) {
        this.written = written;
        this.operations = operations;
        this.schemas = schemas;
        this.security = security;
    }

    /** The path item of a resource. */
    Tree pathItem(Resource resource) {
        Tree item = new Tree();
        for (Method method : resource.resourceMethods()) {
            Optional<WrittenOperation> source = operations.flatMap(all -> all.of(new ResourceMethod(resource, method)));
            source.ifPresent(s -> item.putMissing(written.orElseThrow().kept(s.pathItem(), PATH_ITEM)));
            item.put(WrittenOperation.keyOf(method.httpMethod()), operation(method, source));
        }
        return item;
    }

    private Tree operation(Method method, Optional<WrittenOperation> source) {
        Tree operation = new Tree();
        source.ifPresent(s -> operation.putMissing(written.orElseThrow().kept(s.operation(), OPERATION)));
        operation.put("operationId", method.operationName());
        List<MapNode> said = source.map(s -> written.orElseThrow().parameters(s)).orElse(List.of());
        operation.putUnlessEmpty("parameters", parameters(method, said));
        requestBody(method, source, said).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", responses(method, source));
        security(method, source, operation);
        operation.put(Extensions.REQUEST_VALIDATOR, method.requestValidator());
        method.methodIntegration().ifPresent(integration ->
                operation.put(Extensions.INTEGRATION, FaithfulIntegration.of(integration)));
        return operation;
    }

    /** As written where that is known: alternatives and schemes that the gateway ignores belong to the contract. */
    private void security(Method method, Optional<WrittenOperation> source, Tree operation) {
        if (source.isEmpty()) {
            operation.putUnlessEmpty("security", security.requirements(method));
            return;
        }
        MapNode node = source.get().operation();
        operation.putUnlessEmpty("security", written.orElseThrow().security(node));
        operation.put(Extensions.AUTH, node.get(Extensions.AUTH).filter(auth -> auth.asMap().isPresent()));
    }

    private List<Map<String, Object>> parameters(Method method, List<MapNode> said) {
        Map<String, Map<String, Object>> bySource = new LinkedHashMap<>();
        for (MapNode parameter : said) {
            String in = Written.text(parameter, "in");
            if (in.equals("cookie")) {
                bySource.put("cookie " + Written.text(parameter, "name"), cookie(parameter));
            }
        }
        Map<String, MapNode> saidByName = new LinkedHashMap<>();
        said.forEach(parameter -> saidByName.put(ParameterName.of(Written.text(parameter, "in"),
                Written.text(parameter, "name")), parameter));
        method.requestParameters().forEach((name, required) -> ParameterName.parse(name).ifPresent(parsed -> {
            Tree parameter = new Tree().put("name", parsed.name()).put("in", parsed.in()).putIfTrue("required", required);
            Optional<MapNode> source = Optional.ofNullable(saidByName.get(name));
            bySource.put(name, parameter.putMissing(source.map(s -> written.orElseThrow().parameter(s)).orElse(TEXT)).map());
        }));
        return new ArrayList<>(bySource.values());
    }

    /** The gateway knows nothing of cookies; for clients they are parameters like others. */
    private Map<String, Object> cookie(MapNode parameter) {
        return new Tree().put("name", Written.text(parameter, "name")).put("in", "cookie")
                .put("required", parameter.get("required")).putMissing(written.orElseThrow().parameter(parameter)).map();
    }

    private Optional<Tree> requestBody(Method method, Optional<WrittenOperation> source, List<MapNode> said) {
        Optional<Body> body = source.flatMap(s -> written.orElseThrow().requestBody(s.operation(), said));
        if (body.isEmpty() && method.requestModels().isEmpty()) {
            return Optional.empty();
        }
        Tree members = new Tree().putMissing(body.map(Body::members).orElse(Map.of("required", true)));
        return Optional.of(members.put("content", content(body, method.requestModels())));
    }

    private Tree responses(Method method, Optional<WrittenOperation> source) {
        Map<String, MapNode> said = source.map(s -> written.orElseThrow().responses(s.operation())).orElse(Map.of());
        Tree responses = new Tree();
        for (MethodResponse response : method.methodResponses()) {
            responses.put(response.statusCode(), response(response, source, Optional.ofNullable(said.get(response.statusCode()))));
        }
        // The gateway has no place for it; for clients it is what all other answers look like.
        Optional.ofNullable(said.get("default")).ifPresent(byDefault -> responses.put("default",
                response(new MethodResponse("default", Map.of(), Map.of(), method.origin()), source, Optional.of(byDefault))));
        return responses;
    }

    private Tree response(MethodResponse response, Optional<WrittenOperation> source, Optional<MapNode> said) {
        Optional<Body> body = said.map(node -> written.orElseThrow().response(source.orElseThrow().operation(), node));
        Tree members = new Tree().put("description", response.statusCode() + " response");
        body.ifPresent(b -> b.members().forEach(members::put));
        Map<String, Map<String, Object>> headers = said.map(node -> written.orElseThrow().headers(node)).orElse(Map.of());
        Tree all = new Tree().putMissing(response.statusCode().equals("default") ? headers : Map.of());
        ParameterName.headersOf(response).forEach(name -> all.put(name, headers.getOrDefault(name, TEXT)));
        return members.putUnlessEmpty("headers", all).putUnlessEmpty("content", content(body, response.responseModels()));
    }

    /** What is written of each content type, the schema being the model that was made of it. */
    private Tree content(Optional<Body> body, Map<String, String> models) {
        Map<String, Map<String, Object>> content = new LinkedHashMap<>(body.map(Body::content).orElse(Map.of()));
        models.keySet().forEach(type -> content.putIfAbsent(type, Map.of()));
        Tree types = new Tree();
        content.forEach((type, members) -> {
            Tree media = new Tree().put("schema", Optional.ofNullable(models.get(type)).map(schemas::reference));
            types.put(type, media.putMissing(members));
        });
        return types;
    }
}
