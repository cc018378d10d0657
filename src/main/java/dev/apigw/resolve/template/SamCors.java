package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * SAM's {@code Cors} property: a MOCK method {@code OPTIONS} on every path that has none.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamCors {
    private static final String WILDCARD = "'*'";
    private static final Set<String> KEYS = Set.of("AllowMethods", "AllowHeaders", "AllowOrigin", "MaxAge",
            "AllowCredentials");
    private static final List<String> ALL_METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Node cors;
    private final Intrinsics in;

    SamCors(Node cors, Intrinsics in) {
        this.cors = cors;
        this.in = in;
    }

    MapNode applied(MapNode definition) {
        MapNode settings = cors instanceof MapNode map ? map
                : Made.at(cors).map("AllowOrigin", cors.asText().orElse(WILDCARD));
        if (!(cors instanceof MapNode) && !(cors instanceof ScalarNode)) {
            in.findings().error("sam-property", cors, "`Cors` is a text or a mapping, but here is " + cors.describe()
                    + "; SAM refuses the template.", "Write the origin, or a mapping of settings.");
            return definition;
        }
        if (!valid(settings)) {
            return definition;
        }
        boolean openApi3 = !definition.has("swagger");
        Set<String> seen = new HashSet<>();
        return Paths.eachPath(definition, in, (path, item) -> {
            String normal = path.length() > 1 ? path.replaceAll("/+$", "") : path;
            return !seen.add(normal) || item.has("options") || item.has("OPTIONS") ? item
                    : Made.with(item, "options", preflight(settings, item, openApi3));
        });
    }

    private boolean valid(MapNode settings) {
        for (MapNode.Entry entry : settings.entries()) {
            if (!KEYS.contains(entry.name())) {
                in.findings().error("sam-property", entry.key(), "`Cors` has no setting `" + entry.name() + "`; SAM refuses the "
                        + "template.", "Use AllowOrigin, AllowMethods, AllowHeaders, AllowCredentials or MaxAge.");
                return false;
            }
        }
        if (credentials(settings) && text(settings, "AllowOrigin").orElse(WILDCARD).equals(WILDCARD)) {
            in.findings().error("sam-property", settings.get("AllowCredentials").orElseThrow(), "`AllowCredentials` cannot be true "
                    + "while `AllowOrigin` is a wildcard or not set; SAM refuses the template.", "Name the origin.");
            return false;
        }
        return true;
    }

    private static boolean credentials(MapNode settings) {
        return settings.get("AllowCredentials").flatMap(Node::asBoolean).orElse(false);
    }

    private static Optional<String> text(MapNode settings, String key) {
        return settings.get(key).flatMap(Node::asText).filter(t -> !t.isEmpty());
    }

    private MapNode preflight(MapNode settings, MapNode item, boolean openApi3) {
        Made made = Made.at(cors);
        MapNode parameters = made.map();
        MapNode headers = made.map();
        String methods = text(settings, "AllowMethods").orElseGet(() -> "'" + methodsOf(item) + "'");
        String[][] values = {
            {"Access-Control-Allow-Origin", text(settings, "AllowOrigin").orElse(WILDCARD), "string"},
            {"Access-Control-Allow-Headers", text(settings, "AllowHeaders").orElse(null), "string"},
            {"Access-Control-Allow-Methods", methods, "string"},
            {"Access-Control-Max-Age", text(settings, "MaxAge").orElse(null), "integer"},
            {"Access-Control-Allow-Credentials", credentials(settings) ? "'true'" : null, "string"}};
        for (String[] value : values) {
            if (value[1] != null) {
                parameters = Made.with(parameters, "method.response.header." + value[0], made.text(value[1]));
                MapNode type = made.map("type", value[2]);
                headers = Made.with(headers, value[0], openApi3 ? made.map("schema", type) : type);
            }
        }
        MapNode method = made.map("summary", "CORS support", "consumes", made.list("application/json"), "produces",
                made.list("application/json"), Paths.INTEGRATION, made.map("type", "mock",
                "requestTemplates", made.map("application/json", "{\n  \"statusCode\" : 200\n}\n"),
                "responses", made.map("default", made.map("statusCode", "200", "responseParameters", parameters,
                "responseTemplates", made.map("application/json", "{}\n")))),
                "responses", made.map("200", made.map("description", "Default response for CORS method", "headers", headers)));
        return openApi3 ? Made.without(Made.without(method, "consumes"), "produces") : method;
    }

    private static String methodsOf(MapNode item) {
        if (item.has(Paths.ANY)) {
            return String.join(",", ALL_METHODS);
        }
        Set<String> methods = new TreeSet<>();
        item.entries().forEach(entry -> methods.add(entry.name().toUpperCase(Locale.ROOT)));
        methods.add("OPTIONS");
        return String.join(",", methods);
    }
}
