package dev.apigw.fact;

import dev.apigw.fact.Extension.Kind;
import dev.apigw.fact.Extension.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The closed list of extensions.
 *
 * <p>Source: documented – developer guide, "OpenAPI extensions for API Gateway", read 2026-11.
 */
public final class Extensions {
    /** What the name of every extension begins with. */
    public static final String PREFIX = "x-amazon-apigateway-";

    public static final String ANY_METHOD = PREFIX + "any-method";
    public static final String API_KEY_SOURCE = PREFIX + "api-key-source";
    public static final String AUTH = PREFIX + "auth";
    public static final String AUTHORIZER = PREFIX + "authorizer";
    public static final String AUTHTYPE = PREFIX + "authtype";
    public static final String BINARY_MEDIA_TYPES = PREFIX + "binary-media-types";
    public static final String CORS = PREFIX + "cors";
    public static final String DOCUMENTATION = PREFIX + "documentation";
    public static final String ENDPOINT_ACCESS_MODE = PREFIX + "endpoint-access-mode";
    public static final String ENDPOINT_CONFIGURATION = PREFIX + "endpoint-configuration";
    public static final String GATEWAY_RESPONSES = PREFIX + "gateway-responses";
    public static final String IMPORTEXPORT_VERSION = PREFIX + "importexport-version";
    public static final String INTEGRATION = PREFIX + "integration";
    public static final String INTEGRATIONS = PREFIX + "integrations";
    public static final String MINIMUM_COMPRESSION_SIZE = PREFIX + "minimum-compression-size";
    public static final String POLICY = PREFIX + "policy";
    public static final String REQUEST_VALIDATOR = PREFIX + "request-validator";
    public static final String REQUEST_VALIDATORS = PREFIX + "request-validators";
    public static final String SECURITY_POLICY = PREFIX + "security-policy";
    public static final String TAG_VALUE = PREFIX + "tag-value";

    private static final List<Extension> ALL = List.of(
            both(ANY_METHOD, Kind.OBJECT, Position.PATH_ITEM),
            restOnly(API_KEY_SOURCE, Kind.STRING, Position.ROOT),
            both(AUTH, Kind.OBJECT, Position.OPERATION),
            both(AUTHORIZER, Kind.OBJECT, Position.SECURITY_SCHEME),
            both(AUTHTYPE, Kind.STRING, Position.SECURITY_SCHEME),
            restOnly(BINARY_MEDIA_TYPES, Kind.LIST, Position.ROOT),
            httpOnly(CORS, Kind.OBJECT, Position.ROOT),
            restOnly(DOCUMENTATION, Kind.OBJECT, Position.ROOT),
            // The page shows no position; the root is inferred from its neighbours.
            restOnly(ENDPOINT_ACCESS_MODE, Kind.STRING, Position.ROOT),
            // At the root in Swagger 2.0, in a Server object in OpenAPI 3.
            both(ENDPOINT_CONFIGURATION, Kind.OBJECT, Position.ROOT, Position.SERVER),
            restOnly(GATEWAY_RESPONSES, Kind.OBJECT, Position.ROOT),
            httpOnly(IMPORTEXPORT_VERSION, Kind.STRING, Position.ROOT),
            both(INTEGRATION, Kind.OBJECT, Position.OPERATION),
            httpOnly(INTEGRATIONS, Kind.OBJECT, Position.COMPONENTS),
            restOnly(MINIMUM_COMPRESSION_SIZE, Kind.INTEGER, Position.ROOT),
            restOnly(POLICY, Kind.OBJECT, Position.ROOT),
            restOnly(REQUEST_VALIDATOR, Kind.STRING, Position.ROOT, Position.OPERATION),
            restOnly(REQUEST_VALIDATORS, Kind.OBJECT, Position.ROOT),
            restOnly(SECURITY_POLICY, Kind.STRING, Position.ROOT),
            httpOnly(TAG_VALUE, Kind.STRING, Position.TAG));

    private Extensions() {}

    /** All extensions, by name. */
    public static List<Extension> all() {
        return ALL;
    }

    /** The extension of a name; names are case-sensitive. */
    public static Optional<Extension> byName(String name) {
        return ALL.stream().filter(extension -> extension.name().equals(name)).findFirst();
    }

    private static Extension both(String name, Kind kind, Position... positions) {
        return new Extension(name, Set.of(positions), kind, true, true);
    }

    private static Extension restOnly(String name, Kind kind, Position... positions) {
        return new Extension(name, Set.of(positions), kind, true, false);
    }

    private static Extension httpOnly(String name, Kind kind, Position... positions) {
        return new Extension(name, Set.of(positions), kind, false, true);
    }
}
