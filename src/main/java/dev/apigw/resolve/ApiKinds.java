package dev.apigw.resolve;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Locale;
import java.util.Set;

/**
 * Guesses which of the two products a definition without a template is written for.
 *
 * <p>Something that only a REST API knows decides; what only an HTTP API knows counts without it, since definitions of
 * REST APIs carry leftovers such as {@code x-amazon-apigateway-cors} that their import ignores.
 * Source: inferred – from the documentation of the extensions and definitions in use; no recording yet.
 */
final class ApiKinds {
    private static final Set<String> REST_KEYS = Set.of("x-amazon-apigateway-gateway-responses",
            "x-amazon-apigateway-request-validators", "x-amazon-apigateway-request-validator",
            "x-amazon-apigateway-documentation", "x-amazon-apigateway-policy", "x-amazon-apigateway-binary-media-types",
            "x-amazon-apigateway-minimum-compression-size", "x-amazon-apigateway-api-key-source");
    private static final Set<String> REST_INTEGRATION_KEYS = Set.of("requestTemplates", "passthroughBehavior",
            "cacheKeyParameters", "cacheNamespace", "contentHandling");
    private static final Set<String> REST_INTEGRATION_TYPES = Set.of("mock", "http", "aws");
    private static final Set<String> REST_AUTHORIZER_TYPES = Set.of("token", "cognito_user_pools");
    private static final Set<String> HTTP_KEYS = Set.of("x-amazon-apigateway-importexport-version",
            "x-amazon-apigateway-cors", "x-amazon-apigateway-integrations", "isDefaultRoute", "$default", "/$default");

    private boolean rest;
    private boolean http;

    private ApiKinds() {}

    static ApiKind of(MapNode root) {
        ApiKinds signs = new ApiKinds();
        signs.rest = root.has("swagger");
        signs.look(root, 0);
        return signs.http && !signs.rest ? ApiKind.HTTP : ApiKind.REST;
    }

    private void look(Node node, int depth) {
        if (rest || depth > 12) {
            return; // extensions stand near the top; deeper there are only schemas and examples
        }
        if (node instanceof ListNode list) {
            list.items().forEach(item -> look(item, depth + 1));
        } else if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                look(entry);
                look(entry.value(), depth + 1);
            }
        }
    }

    private void look(MapNode.Entry entry) {
        rest |= REST_KEYS.contains(entry.name());
        http |= HTTP_KEYS.contains(entry.name());
        // Nearly all keys of a definition are others, and there may be a million of them.
        if (!entry.name().startsWith("x-amazon-apigateway-") || !(entry.value() instanceof MapNode value)) {
            return;
        }
        String type = value.get("type").flatMap(Node::asText).orElse("").toLowerCase(Locale.ROOT);
        if (entry.name().equals("x-amazon-apigateway-integration")) {
            rest |= REST_INTEGRATION_TYPES.contains(type) || REST_INTEGRATION_KEYS.stream().anyMatch(value::has);
            http |= value.has("integrationSubtype") || value.get("payloadFormatVersion").flatMap(Node::asText)
                    .filter(v -> v.startsWith("2")).isPresent();
        } else if (entry.name().equals("x-amazon-apigateway-authorizer")) {
            rest |= REST_AUTHORIZER_TYPES.contains(type);
            http |= type.equals("jwt");
        }
    }
}
