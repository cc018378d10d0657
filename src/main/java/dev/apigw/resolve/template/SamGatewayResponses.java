package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SAM's {@code GatewayResponses} property, written as the extension {@code x-amazon-apigateway-gateway-responses}.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamGatewayResponses {
    private static final String EXTENSION = "x-amazon-apigateway-gateway-responses";
    private static final Set<String> KEYS = Set.of("ResponseParameters", "ResponseTemplates", "StatusCode");
    private static final Map<String, String> PREFIXES = Map.of("Headers", "gatewayresponse.header.", "Paths",
            "gatewayresponse.path.", "QueryStrings", "gatewayresponse.querystring.");

    private final Node responses;
    private final Intrinsics in;

    SamGatewayResponses(Node responses, Intrinsics in) {
        this.responses = responses;
        this.in = in;
    }

    MapNode applied(MapNode definition) {
        if (!(responses instanceof MapNode map)) {
            wrong(responses, "`GatewayResponses` is a mapping, but here is " + responses.describe());
            return definition;
        }
        MapNode changed = definition;
        for (MapNode.Entry entry : map.entries()) {
            if (entry.value() instanceof MapNode response) {
                changed = Made.at(entry.key()).withIn(changed, EXTENSION, entry.name(), converted(response));
            } else {
                wrong(entry.value(), "The gateway response `" + entry.name() + "` is a mapping, but here is "
                        + entry.value().describe());
            }
        }
        return changed;
    }

    private MapNode converted(MapNode response) {
        for (MapNode.Entry entry : response.entries()) {
            if (!KEYS.contains(entry.name())) {
                wrong(entry.key(), "A gateway response has no property `" + entry.name() + "`");
            }
        }
        Made made = Made.at(response);
        MapNode result = made.map("responseParameters", parameters(response),
                "responseTemplates", response.get("ResponseTemplates").orElseGet(made::map));
        Optional<Node> status = response.get("StatusCode");
        if (status.isEmpty() || status.get().isNull()) {
            return result;
        }
        String text = status.get().asText().orElse("");
        if (!text.matches("\\d{1,3}") && !PlaceholderText.holdsUnknown(text)) {
            wrong(status.get(), "`StatusCode` is a number of up to three digits, but here is " + status.get().describe());
        }
        return Made.with(result, "statusCode", Made.at(status.get()).text(text));
    }

    private MapNode parameters(MapNode response) {
        Made made = Made.at(response);
        MapNode result = made.map();
        for (MapNode.Entry group : made.mapIn(response, "ResponseParameters").entries()) {
            String prefix = PREFIXES.get(group.name());
            if (prefix == null || group.value().asMap().isEmpty()) {
                wrong(group.key(), prefix == null ? "`ResponseParameters` has no group `" + group.name() + "`"
                        : "`" + group.name() + "` is a mapping, but here is " + group.value().describe());
                continue;
            }
            for (MapNode.Entry parameter : group.value().asMap().orElseThrow().entries()) {
                result = Made.with(result, prefix + parameter.name(), parameter.value());
            }
        }
        return result;
    }

    private void wrong(Node place, String message) {
        in.findings().error("sam-property", place, message + "; SAM refuses the template.",
                "Write `StatusCode`, `ResponseTemplates` and `ResponseParameters` with `Headers`, `Paths`, `QueryStrings`.");
    }
}
