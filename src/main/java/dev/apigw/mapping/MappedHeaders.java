package dev.apigw.mapping;

import dev.apigw.model.IntegrationType;
import java.util.Locale;
import java.util.Set;

/**
 * What becomes of the headers that mappings read and write.
 *
 * <p>Source: observed – conformance/invoke/header-mapping-*, as told in facts of integrations, section 8, and facts of
 * invocation, rows 27 to 31.
 */
public final class MappedHeaders {
    private static final Set<String> INVISIBLE = Set.of("connection", "content-length", "content-md5", "expect",
            "max-forwards", "proxy-authenticate", "server", "te", "trailer", "transfer-encoding", "upgrade",
            "www-authenticate");
    private static final Set<String> FORBIDDEN = Set.of("content-length", "transfer-encoding");
    // The last two are reported, not recorded.
    private static final Set<String> FORBIDDEN_FOR_AWS = Set.of("authorization", "connection", "expect",
            "proxy-authenticate", "te", "x-amzn-trace-id", "x-amzn-apigateway-api-id");
    private static final Set<String> DROPPED = Set.of("expect", "proxy-authenticate", "te", "via");
    private static final Set<String> RENAMED = Set.of("authorization", "connection", "content-length", "content-md5", "date",
            "expect", "host", "max-forwards", "proxy-authenticate", "server", "trailer", "upgrade", "user-agent",
            "www-authenticate");

    private MappedHeaders() {}

    /** Whether templates, mappings, events and proxies can see a header of the client. */
    public static boolean isVisible(String name) {
        return !INVISIBLE.contains(lower(name));
    }

    /** Whether mapping a header to the backend fails at run time. */
    public static boolean isForbidden(String name, IntegrationType type) {
        return FORBIDDEN.contains(lower(name)) || type.isAws() && FORBIDDEN_FOR_AWS.contains(lower(name));
    }

    /** Whether a header mapped to the backend is left out without an error. */
    public static boolean isDropped(String name) {
        return DROPPED.contains(lower(name));
    }

    /** The name under which a mapped response header is sent. */
    public static String responseName(String mapped) {
        return RENAMED.contains(lower(mapped)) ? renamed(mapped) : mapped;
    }

    /** The name of a header that API Gateway keeps for itself. */
    public static String renamed(String name) {
        return "x-amzn-Remapped-" + name;
    }

    /** Whether a mapped response header vanishes. */
    public static boolean vanishes(String mapped) {
        return lower(mapped).equals("transfer-encoding");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
