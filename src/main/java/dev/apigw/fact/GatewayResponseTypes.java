package dev.apigw.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The answers that the gateway gives by itself; the service refuses any other name.
 *
 * <p>Source: observed – names and default status codes as get-gateway-responses lists them, control plane recordings of
 * 2023 to 2026.
 */
public final class GatewayResponseTypes {
    public static final String DEFAULT_4XX = "DEFAULT_4XX";
    public static final String DEFAULT_5XX = "DEFAULT_5XX";

    /** The content type of {@link #DEFAULT_TEMPLATE}. Source: observed – get-gateway-responses, as above. */
    public static final String DEFAULT_CONTENT_TYPE = "application/json";

    /** The body of a type that nobody set. Source: observed – get-gateway-responses, as above. */
    public static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

    private static final Map<String, OptionalInt> STATUS_CODES = statusCodes();

    private GatewayResponseTypes() {}

    /** Every name, by alphabet. */
    public static List<String> names() {
        return List.copyOf(STATUS_CODES.keySet());
    }

    public static boolean isKnown(String responseType) {
        return STATUS_CODES.containsKey(responseType);
    }

    /** The name in capitals if it is known in any case; else as it is. */
    public static String canonical(String responseType) {
        String upper = responseType.toUpperCase(Locale.ROOT);
        return isKnown(upper) ? upper : responseType;
    }

    /** The status of a type that nobody set; empty for the two DEFAULT types and for unknown names. */
    public static OptionalInt statusCode(String responseType) {
        return STATUS_CODES.getOrDefault(responseType, OptionalInt.empty());
    }

    private static Map<String, OptionalInt> statusCodes() {
        Map<String, OptionalInt> codes = new LinkedHashMap<>();
        codes.put("ACCESS_DENIED", OptionalInt.of(403));
        codes.put("API_CONFIGURATION_ERROR", OptionalInt.of(500));
        codes.put("AUTHORIZER_CONFIGURATION_ERROR", OptionalInt.of(500));
        codes.put("AUTHORIZER_FAILURE", OptionalInt.of(500));
        codes.put("BAD_REQUEST_BODY", OptionalInt.of(400));
        codes.put("BAD_REQUEST_PARAMETERS", OptionalInt.of(400));
        codes.put(DEFAULT_4XX, OptionalInt.empty());
        codes.put(DEFAULT_5XX, OptionalInt.empty());
        codes.put("EXPIRED_TOKEN", OptionalInt.of(403));
        codes.put("INTEGRATION_FAILURE", OptionalInt.of(504));
        codes.put("INTEGRATION_TIMEOUT", OptionalInt.of(504));
        codes.put("INVALID_API_KEY", OptionalInt.of(403));
        codes.put("INVALID_SIGNATURE", OptionalInt.of(403));
        codes.put("MISSING_AUTHENTICATION_TOKEN", OptionalInt.of(403));
        codes.put("QUOTA_EXCEEDED", OptionalInt.of(429));
        codes.put("REQUEST_TOO_LARGE", OptionalInt.of(413));
        codes.put("RESOURCE_NOT_FOUND", OptionalInt.of(404));
        codes.put("THROTTLED", OptionalInt.of(429));
        codes.put("UNAUTHORIZED", OptionalInt.of(401));
        codes.put("UNSUPPORTED_MEDIA_TYPE", OptionalInt.of(415));
        codes.put("WAF_FILTERED", OptionalInt.of(403));
        return Collections.unmodifiableMap(codes);
    }
}
