package dev.apigw.simulate.step;

import dev.apigw.mapping.MappedHeaders;
import dev.apigw.simulate.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers pass the gateway by themselves; those that are mapped are {@link MappedHeaders}.
 *
 * <p>Source: observed – conformance/invoke/header-mapping-*, as told in facts of integrations, section 8, and facts of
 * invocation, rows 27 to 31. Where a row is marked as documented only, the comment says so.
 */
final class HeaderRules {
    private static final Set<String> NOT_PASSED_BY_PROXY = Set.of("host", "content-encoding", "via");
    // Connection, Content-Length, Date, Server and the request id are recorded, the others documented.
    private static final Set<String> REMAPPED_BY_PROXY = Set.of("connection", "content-length", "date", "server",
            "x-amzn-requestid", "authorization", "content-md5", "max-forwards", "user-agent", "www-authenticate");
    // Documented; the recordings are about mapped headers only.
    private static final Set<String> DROPPED_BY_PROXY = Set.of("expect", "host", "proxy-authenticate", "te", "trailer",
            "transfer-encoding", "upgrade", "via");

    private HeaderRules() {}

    /** The headers of a client that templates, mappings, events and proxies can see. */
    static Headers visible(Headers sent) {
        return sent.where(field -> MappedHeaders.isVisible(field.name()));
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
                        ? new Headers.Field(MappedHeaders.renamed(field.name()), field.value()) : field);
            }
        }
        return Headers.of(fields);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
