package dev.apigw.export;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extensions;
import dev.apigw.model.DocumentationPart;
import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A REST API as an OpenAPI 3.0.1 definition that keeps everything: an import of it creates the same API again, and exporting
 * that gives the same bytes.
 *
 * <p>Members stand in one fixed order; what the API has several of stands in the API's own order, which is that of the
 * definition it came from. Where that definition is known, its words are kept too: summaries, descriptions, tags, schemas of
 * parameters and headers, examples, servers, licence. References are resolved, so that the result is one file.
 *
 * <p>What OpenAPI cannot express of an API that no import made is left out: a model of another type than JSON, a response
 * header that is required. Schemas stay those of the models, JSON Schema draft 4, though OpenAPI 3.0 knows less.
 */
public final class FaithfulExport {
    private static final Set<String> ROOT = Set.of("tags", "externalDocs");
    private static final Set<String> INFO = Set.of("summary", "termsOfService", "contact", "license");
    private static final List<String> LOCATION = List.of("type", "path", "method", "statusCode", "name");
    private static final Map<String, Object> ANY_SERVER = Map.of("url", "/");

    private final RestApi api;
    private final Optional<Written> written;
    private final Optional<WrittenOperations> operations;
    private final SchemaNames schemas;

    private FaithfulExport(RestApi api, Optional<Written> written, SchemaNames schemas) {
        this.api = api;
        this.written = written;
        this.operations = written.map(w -> new WrittenOperations(w.document()));
        this.schemas = schemas;
    }

    /** The API of a definition with all that the definition says besides. */
    public static Exported of(Definition definition) {
        SchemaNames schemas = names(definition.api());
        return new FaithfulExport(definition.api(), Optional.of(Written.of(definition.document(), schemas)), schemas).export();
    }

    /** An API alone. */
    public static Exported of(RestApi api) {
        return new FaithfulExport(api, Optional.empty(), names(api)).export();
    }

    private static SchemaNames names(RestApi api) {
        return new SchemaNames(api, "#/components/schemas/");
    }

    private Exported export() {
        Tree root = new Tree().put("openapi", "3.0.1").put("info", info()).putUnlessEmpty("servers", servers());
        written.ifPresent(w -> root.putMissing(w.kept(w.document().root(), ROOT)));
        FaithfulSecurity security = new FaithfulSecurity(api, written);
        Tree paths = paths(new FaithfulOperations(written, operations, schemas, security));
        root.put("paths", paths).putUnlessEmpty("components", new Tree().putUnlessEmpty("schemas", schemas.schemas())
                .putUnlessEmpty("securitySchemes", security.schemes()));
        settings(root);
        return new Exported(root.map(), Exported.Style.FAITHFUL);
    }

    private Tree info() {
        Tree info = new Tree().put("title", api.name()).put("description", api.description()).put("version", api.version());
        written.flatMap(w -> w.document().map(w.document().root(), "info").map(map -> w.kept(map, INFO)))
                .ifPresent(info::putMissing);
        return info;
    }

    /**
     * The endpoint configuration stands in the first server; where nothing is known of one, it gets a server that says nothing.
     * Servers whose base path is in the paths already would make clients go there twice.
     */
    private List<Map<String, Object>> servers() {
        boolean twice = operations.map(o -> o.haveBasePath(api)).orElse(false);
        List<Map<String, Object>> servers = new ArrayList<>(twice ? List.of() : written.map(Written::servers).orElse(List.of()));
        Tree endpoint = endpoint(api.endpointConfiguration());
        if (!endpoint.map().isEmpty()) {
            Tree first = new Tree().putMissing(servers.isEmpty() ? ANY_SERVER : servers.remove(0));
            servers.add(0, first.put(Extensions.ENDPOINT_CONFIGURATION, endpoint).map());
        }
        return servers;
    }

    private Tree endpoint(EndpointConfiguration configuration) {
        Tree endpoint = new Tree();
        boolean plain = configuration.types().equals(List.of("EDGE")) && configuration.vpcEndpointIds().isEmpty()
                && configuration.ipAddressType().equals(Optional.of("ipv4"));
        if (!plain) {
            endpoint.put("types", configuration.types()).put("ipAddressType", configuration.ipAddressType())
                    .putUnlessEmpty("vpcEndpointIds", configuration.vpcEndpointIds());
        }
        return endpoint.putIfTrue("disableExecuteApiEndpoint", api.disableExecuteApiEndpoint());
    }

    private Tree paths(FaithfulOperations operations) {
        Tree paths = new Tree();
        for (int i = 0; i < api.resources().size(); i++) {
            String path = api.resources().get(i).path();
            String next = i + 1 < api.resources().size() ? api.resources().get(i + 1).path() : "";
            // A resource without methods comes by itself with the path below it, and the root always does.
            boolean comesAnyway = path.equals("/") || next.startsWith(path + "/");
            if (!api.resources().get(i).resourceMethods().isEmpty() || !comesAnyway) {
                paths.put(path, operations.pathItem(api.resources().get(i)));
            }
        }
        return paths;
    }

    /** The API key source is written even where it is the usual one: it tells a REST API from an HTTP API. */
    private void settings(Tree root) {
        root.put(Extensions.API_KEY_SOURCE, api.apiKeySource())
                .putUnlessEmpty(Extensions.BINARY_MEDIA_TYPES, api.binaryMediaTypes())
                .put(Extensions.MINIMUM_COMPRESSION_SIZE, api.minimumCompressionSize())
                .put(Extensions.SECURITY_POLICY, api.securityPolicy())
                .put(Extensions.ENDPOINT_ACCESS_MODE, api.endpointAccessMode())
                .put(Extensions.POLICY, api.policy().map(policy -> Embedded.object(policy.value())))
                .putUnlessEmpty(Extensions.REQUEST_VALIDATORS, ApiSettings.requestValidators(api))
                .putUnlessEmpty(Extensions.GATEWAY_RESPONSES, ApiSettings.gatewayResponses(api))
                .putUnlessEmpty(Extensions.DOCUMENTATION, documentation());
    }

    private Tree documentation() {
        List<Object> parts = new ArrayList<>();
        for (DocumentationPart part : api.documentationParts()) {
            Tree location = new Tree();
            LOCATION.forEach(key -> location.put(key, Optional.ofNullable(part.location().get(key))));
            parts.add(new Tree().putUnlessEmpty("location", location).put("properties", Embedded.json(part.properties())).map());
        }
        return new Tree().put("version", api.documentationVersion()).putUnlessEmpty("documentationParts", parts);
    }
}
