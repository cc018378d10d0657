package dev.apigw.build;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Swagger 2.0 and OpenAPI 3 spell differently. One implementation for each; they hold no state but the reading. */
interface Language {
    /** The base path as the definition states it: empty, or segments with a slash before each. */
    String basePath();

    /** The schemas that become models, by name. */
    Optional<MapNode> schemas();

    /** The security schemes, by name. */
    Optional<MapNode> securitySchemes();

    /** {@code x-amazon-apigateway-endpoint-configuration}, wherever this language has it. */
    Optional<Node> endpointConfiguration();

    /**
     * Schemas of the request's body by content type.
     *
     * @param parameters of the path item and the operation, references followed
     */
    Map<String, Node> requestSchemas(MapNode operation, List<MapNode> parameters, String what);

    /** Schemas of a response's body by content type. */
    Map<String, Node> responseSchemas(MapNode operation, MapNode response, String what);

    /** The language of a document; one without a readable version is taken for what its keys look like. */
    static Language of(Reading reading) {
        boolean swagger = switch (reading.document().version()) {
            case SWAGGER_2_0 -> true;
            case OPENAPI_3_0, OPENAPI_3_1 -> false;
            case UNKNOWN -> reading.document().root().has("swagger") || reading.document().root().has("definitions");
        };
        return swagger ? new Swagger2(reading) : new OpenApi3(reading);
    }
}
