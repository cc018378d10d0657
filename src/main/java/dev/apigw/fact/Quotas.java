package dev.apigw.fact;

/**
 * Limits that a definition, a stage or a request runs into.
 *
 * <p>Where nothing else is said: Source: documented – developer guide, "Amazon API Gateway quotas", read 2026-11. Those
 * marked <em>adjustable</em> are raised on request, so that exceeding one is no error by itself.
 */
public final class Quotas {
    /** Bytes of a definition that an import takes. */
    public static final int DEFINITION_BYTES = 6 * 1024 * 1024;

    /** Resources of an API; adjustable. */
    public static final int RESOURCES = 300;

    /** Stages of an API; adjustable. */
    public static final int STAGES = 10;

    /** Authorizers of an API; adjustable. */
    public static final int AUTHORIZERS = 10;

    /** Bytes of all model schemas of an API together. */
    public static final int MODEL_BYTES = 400 * 1024;

    /** Documentation parts of an API; adjustable. */
    public static final int DOCUMENTATION_PARTS = 2000;

    /** Characters of a resource policy. */
    public static final int POLICY_CHARACTERS = 8192;

    /** Bytes of one mapping template. */
    public static final int TEMPLATE_BYTES = 300 * 1024;

    /** Rounds of one {@code #foreach} of a mapping template. */
    public static final int FOREACH_ROUNDS = 1000;

    /** Bytes of an access log format. */
    public static final int ACCESS_LOG_FORMAT_BYTES = 3 * 1024;

    /** Stage variables of a stage. */
    public static final int STAGE_VARIABLES = 100;

    /** Characters of the name of a stage variable. Source: documented – API reference, "Stage", read 2026-11. */
    public static final int STAGE_VARIABLE_NAME_CHARACTERS = 64;

    /** Characters of the value of a stage variable. Source: documented – API reference, "Stage", read 2026-11. */
    public static final int STAGE_VARIABLE_VALUE_CHARACTERS = 512;

    /** Characters of a stage name. Source: documented – API reference, "Stage", read 2026-11. */
    public static final int STAGE_NAME_CHARACTERS = 128;

    /** Milliseconds, the least that {@code timeoutInMillis} may be. */
    public static final int INTEGRATION_TIMEOUT_MIN_MILLIS = 50;

    /** Milliseconds, the most that {@code timeoutInMillis} may be; adjustable for Regional and private APIs. */
    public static final int INTEGRATION_TIMEOUT_MAX_MILLIS = 29_000;

    /** Milliseconds, the most that {@code timeoutInMillis} of an HTTP API may be. */
    public static final int HTTP_API_INTEGRATION_TIMEOUT_MAX_MILLIS = 30_000;

    /** Seconds, the most that an authorizer's answer may be kept. Source: documented – API reference, "Authorizer", read 2026-11. */
    public static final int AUTHORIZER_TTL_MAX_SECONDS = 3600;

    /** Seconds that an authorizer's answer is kept if nothing is said. Source: documented – API reference, "Authorizer", read 2026-11. */
    public static final int AUTHORIZER_TTL_DEFAULT_SECONDS = 300;

    /** Seconds, the most that a response may stay in the cache. Source: documented – API reference, "MethodSetting", read 2026-11. */
    public static final int CACHE_TTL_MAX_SECONDS = 3600;

    /** Seconds that a response stays in the cache if nothing is said. Source: observed – first patch of a method setting, recorded 2025. */
    public static final int CACHE_TTL_DEFAULT_SECONDS = 300;

    /** Bytes of a response that the cache takes. */
    public static final int CACHEABLE_RESPONSE_BYTES = 1_048_576;

    /** Bytes, the most that {@code minimumCompressionSize} may be. Source: observed – "must be between 0 and 10485760", recorded 2025. */
    public static final int MINIMUM_COMPRESSION_SIZE_MAX_BYTES = 10_485_760;

    /** Bytes of a request's or response's body. */
    public static final int PAYLOAD_BYTES = 10_485_760;

    /** Bytes of what Lambda takes in one invocation. Source: documented – Lambda developer guide, "Lambda quotas". */
    public static final int FUNCTION_REQUEST_BYTES = 6 * 1024 * 1024;

    /** Bytes of what a function may return, as Lambda's own error message tells it. Source: reported. */
    public static final int FUNCTION_RESPONSE_BYTES = 6_291_556;

    /** Characters of a URL of an edge-optimised or private API. */
    public static final int URL_CHARACTERS = 8192;

    /** Characters of a URL of a Regional API. */
    public static final int REGIONAL_URL_CHARACTERS = 10_240;

    /** Bytes of all headers of a request, names and values. */
    public static final int HEADER_BYTES = 20_480;

    /** Bytes of all headers of a request to a private API, names and values. */
    public static final int PRIVATE_HEADER_BYTES = 8000;

    /** Requests per second of an account and Region; adjustable. */
    public static final int THROTTLE_RATE_LIMIT = 10_000;

    /** Requests that may come at once in an account and Region; adjustable. */
    public static final int THROTTLE_BURST_LIMIT = 5000;

    /** Routes of an HTTP API; adjustable. */
    public static final int HTTP_API_ROUTES = 300;

    /** Scopes of a route of an HTTP API. */
    public static final int HTTP_API_SCOPES_PER_ROUTE = 10;

    /** Audiences of a JWT authorizer. */
    public static final int HTTP_API_AUDIENCES_PER_AUTHORIZER = 50;

    /** The form of a status code, with anchors. Source: observed – constraint text of putMethodResponse, recorded 2025. */
    public static final String STATUS_CODE_PATTERN = "^[1-5]\\d\\d$";

    private Quotas() {}
}
