package dev.apigw.simulate;

import dev.apigw.fact.GatewayResponseTypes;
import java.util.Optional;

/**
 * Why the gateway itself answers, with AWS's own status, message and error type. Those with a response type can be
 * customised by it; the others only by {@code DEFAULT_4XX} and {@code DEFAULT_5XX}.
 *
 * <p>Source: observed – facts of gateway responses, section 1; messages marked there as unsure are unsure here.
 */
public enum Failure {
    ACCESS_DENIED("User is not authorized to access this resource", "AccessDeniedException"),
    API_CONFIGURATION_ERROR("Internal server error", "InternalServerErrorException"),
    AUTHORIZER_CONFIGURATION_ERROR(null, "AuthorizerConfigurationException"),
    AUTHORIZER_FAILURE(null, "AuthorizerFailureException"),
    BAD_REQUEST_PARAMETERS("Missing required request parameters: []", "BadRequestException"),
    BAD_REQUEST_BODY("Invalid request body", "BadRequestException"),
    EXPIRED_TOKEN("The security token included in the request is expired", "ExpiredTokenException"),
    INTEGRATION_FAILURE("Network error communicating with endpoint", "InternalServerErrorException"),
    INTEGRATION_TIMEOUT("Endpoint request timed out", "InternalServerErrorException"),
    INVALID_API_KEY("Forbidden", "ForbiddenException"),
    INVALID_SIGNATURE("The request signature we calculated does not match the signature you provided. "
            + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
            "InvalidSignatureException"),
    MISSING_AUTHENTICATION_TOKEN("Missing Authentication Token", "MissingAuthenticationTokenException"),
    QUOTA_EXCEEDED("Limit Exceeded", "LimitExceededException"),
    /**
     * A request that is too long for Lambda, which takes six megabytes.
     *
     * <p>Source: reported – koki-develop/lgtm-generator issue 10 (answers of a deployed API, 2021-09): error type and spelling.
     */
    REQUEST_TOO_LARGE("Request Too Long", "BadRequestException"),
    RESOURCE_NOT_FOUND("Not Found", "NotFoundException"),
    THROTTLED("Too Many Requests", "TooManyRequestsException"),
    UNAUTHORIZED("Unauthorized", "UnauthorizedException"),
    UNSUPPORTED_MEDIA_TYPE("Unsupported Media Type", "BadRequestException"),
    WAF_FILTERED("Forbidden", "ForbiddenException"),

    /** A forbidden header in a mapping, a template that fails, a status that the method does not declare. */
    INTERNAL_SERVER_ERROR(500, "Internal server error", "InternalServerErrorException"),
    /** A Lambda proxy whose answer is none, or whose function failed. */
    MALFORMED_PROXY_RESPONSE(502, "Internal server error", "InternalServerErrorException"),
    /** A parameter mapping from a body that begins like JSON and is none. */
    INVALID_JSON(400, "Invalid JSON in request body", "BadRequestException"),
    /** An API that is not reached this way: its default endpoint is disabled. */
    FORBIDDEN(403, "Forbidden", "ForbiddenException"),
    /** An {@code Authorization} header or a query string that lacks parts of a signature. */
    INCOMPLETE_SIGNATURE(403, "", "IncompleteSignatureException"),
    /** An access key or session token that nobody has. The error type: common knowledge about services of AWS. */
    UNRECOGNIZED_CLIENT(403, "The security token included in the request is invalid.", "UnrecognizedClientException"),
    /**
     * A body over ten megabytes; no API has a say in it, and nothing but this text is told.
     *
     * <p>Source: reported – koki-develop/lgtm-generator issue 10 (an edge-optimised API, 2021-09).
     */
    PAYLOAD_TOO_LARGE(413, "HTTP content length exceeded 10485760 bytes.", ""),
    /** Headers over their limit. The status is common knowledge, the message inferred. */
    HEADERS_TOO_LARGE(431, "Request Header Fields Too Large", ""),
    /** A URL over its limit. The message is documented for long method ARNs; that the status is the same is inferred. */
    URI_TOO_LONG(414, "Request URI too long", "");

    private final int statusCode;
    private final String message;
    private final String errorType;

    /** A failure with a response type of its own name, which has the status. */
    Failure(String message, String errorType) {
        this.statusCode = GatewayResponseTypes.statusCode(name()).orElseThrow();
        this.message = message;
        this.errorType = errorType;
    }

    /** A failure without a response type. */
    Failure(int statusCode, String message, String errorType) {
        this.statusCode = statusCode;
        this.message = message;
        this.errorType = errorType;
    }

    public int statusCode() {
        return statusCode;
    }

    /** The usual message; empty where AWS gives {@code null}. */
    public String message() {
        return message == null ? "" : message;
    }

    /** Whether AWS gives {@code null} as the message. */
    public boolean hasNoMessage() {
        return message == null;
    }

    /** The value of {@code x-amzn-ErrorType}; it stays when status or body are customised. */
    public String errorType() {
        return errorType;
    }

    /** The gateway response type of this failure, if it has one of its own. */
    public Optional<String> responseType() {
        return Optional.of(name()).filter(GatewayResponseTypes::isKnown);
    }

    /** Whether it is answered before any API is looked at: without request id and error type. */
    public boolean isBeforeTheApi() {
        return errorType.isEmpty();
    }

    /**
     * Whether gateway responses of the API shape it.
     *
     * <p>Source: documented – developer guide, "Known issues": customising {@code REQUEST_TOO_LARGE} has no effect.
     */
    public boolean isCustomizable() {
        return this != REQUEST_TOO_LARGE && !isBeforeTheApi();
    }

    /** The response type that stands in for one that the API does not define. */
    public String defaultType() {
        return statusCode < 500 ? GatewayResponseTypes.DEFAULT_4XX : GatewayResponseTypes.DEFAULT_5XX;
    }
}
