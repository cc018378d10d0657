package dev.apigw.simulate.step;

import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers pass the gateway, and under which name.
 *
 * <p>Source: observed – conformance/invoke/header-mapping-*, as told in facts of integrations, section 8, and facts of
 * invocation, rows 27 to 31. Where a row is marked as documented only, the comment says so.
 */
final class HeaderRules {
    private static final Set<String> INVISIBLE = Set.of("connection", "content-length", "content-md5", "expect",
            "max-forwards", "proxy-authenticate", "server", "te", "trailer", "transfer-encoding", "upgrade",
            "www-authenticate");
    private static final Set<String> FORBIDDEN = Set.of("content-length", "transfer-encoding");
    // The last two are reported, not recorded.
    private static final Set<String> FORBIDDEN_FOR_AWS = Set.of("authorization", "connection", "expect",
            "proxy-authenticate", "te", "x-amzn-trace-id", "x-amzn-apigateway-api-id");
    private static final Set<String> DROPPED_WHEN_MAPPED = Set.of("expect", "proxy-authenticate", "te", "via");
    private static final Set<String> NOT_PASSED_BY_PROXY = Set.of("host", "content-encoding", "via");
    private static final Set<String> REMAPPED_WHEN_MAPPED = Set.of("authorization", "connection", "content-length",
            "content-md5", "date", "expect", "host", "max-forwards", "proxy-authenticate", "server", "trailer", "upgrade",
            "user-agent", "www-authenticate");
    // Connection, Content-Length, Date, Server and the request id are recorded, the others documented.
    private static final Set<String> REMAPPED_BY_PROXY = Set.of("connection", "content-length", "date", "server",
            "x-amzn-requestid", "authorization", "content-md5", "max-forwards", "user-agent", "www-authenticate");
    // Documented; the recordings are about mapped headers only.
    private static final Set<String> DROPPED_BY_PROXY = Set.of("expect", "host", "proxy-authenticate", "te", "trailer",
            "transfer-encoding", "upgrade", "via");

    private HeaderRules() {}

    /** The headers of a client that templates, mappings, events and proxies can see. */
    static Headers visible(Headers sent) {
        return sent.where(field -> !INVISIBLE.contains(lower(field.name())));
    }

    /** Whether mapping a header fails at run time. */
    static boolean isForbidden(String name, IntegrationType type) {
        return FORBIDDEN.contains(lower(name)) || type.isAws() && FORBIDDEN_FOR_AWS.contains(lower(name));
    }

    /** Whether a mapped header is left out without an error. */
    static boolean isDroppedWhenMapped(String name) {
        return DROPPED_WHEN_MAPPED.contains(lower(name));
    }

    /** The headers of a client that an HTTP proxy passes on; a signature for AWS stays here (documented). */
    static Headers passedByProxy(Headers visible) {
        return visible.where(field -> !NOT_PASSED_BY_PROXY.contains(lower(field.name()))
                && !(lower(field.name()).equals("authorization") && field.value().startsWith("AWS4-HMAC-SHA256")));
    }

    /** The headers of a backend behind a proxy as the client gets them. */
    static Headers fromProxy(Headers backend) {
        List<Headers.Field> fields = new ArrayList<>();
        for (Headers.Field field : backend.fields()) {
            if (!DROPPED_BY_PROXY.contains(lower(field.name()))) {
                fields.add(REMAPPED_BY_PROXY.contains(lower(field.name()))
                        ? new Headers.Field(remapped(field.name()), field.value()) : field);
            }
        }
        return Headers.of(fields);
    }

    /** The name under which a mapped response header is sent. */
    static String responseName(String mapped) {
        return REMAPPED_WHEN_MAPPED.contains(lower(mapped)) ? remapped(mapped) : mapped;
    }

    /** Whether a mapped response header vanishes. */
    static boolean vanishes(String mapped) {
        return lower(mapped).equals("transfer-encoding");
    }

    private static String remapped(String name) {
        return "x-amzn-Remapped-" + name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
