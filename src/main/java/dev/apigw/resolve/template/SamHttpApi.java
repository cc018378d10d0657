package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SAM makes of {@code AWS::Serverless::HttpApi}: events add a Lambda integration with payload format 2.0 to every
 * route that has none, {@code CorsConfiguration} becomes {@code x-amazon-apigateway-cors}, authorizers security schemes.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamHttpApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{(.*?)\\}");
    private static final String[][] IDENTITY = {{"Headers", "$request.header."}, {"QueryStrings", "$request.querystring."},
        {"StageVariables", "$stageVariables."}, {"Context", "$context."}};

    private final MapNode properties;
    private final Intrinsics in;

    SamHttpApi(MapNode properties, Intrinsics in) {
        this.properties = properties;
        this.in = in;
    }

    /** The definition that SAM begins with where the template has none. */
    static MapNode skeleton(ApiResource api, Intrinsics in) {
        Made made = Made.at(api.place());
        return made.map("openapi", "3.0.1", "info", made.map("version", "1.0", "title", in.values().stackName()),
                "paths", made.map());
    }

    MapNode applied(MapNode written, List<ApiEvent> events) {
        boolean usable = written.get("openapi").flatMap(Node::asText).filter(v -> v.startsWith("3")).isPresent()
                && NameFunctions.map(written, "paths").isPresent();
        if (!usable && (!events.isEmpty() || properties.has("Auth") || properties.has("CorsConfiguration"))) {
            in.findings().error("sam-definition", written, "The definition has no `openapi: 3.x` or no `paths`, so SAM cannot add "
                    + "events and properties to it; SAM refuses the template.", "Complete the definition.");
            return written;
        }
        MapNode definition = written;
        for (ApiEvent event : events) {
            definition = withRoute(definition, event);
        }
        return SamHttpInfo.applied(withAuth(withCors(definition)), properties, in);
    }

    private MapNode withRoute(MapNode definition, ApiEvent event) {
        MapNode route = in.resolve(event.properties()).flatMap(Node::asMap).orElse(event.properties());
        boolean byDefault = !route.has("Path") && !route.has("Method");
        String path = byDefault ? "$default" : route.get("Path").flatMap(Node::asText).orElse("");
        String method = byDefault ? Paths.ANY : route.get("Method").flatMap(Node::asText).orElse("");
        if (path.isEmpty() || method.isEmpty()) {
            in.findings().error("sam-event", event.place(), "An event of type `HttpApi` states both `Path` and `Method`, or "
                    + "neither; SAM refuses the template.", "Add the one that is missing.");
            return definition;
        }
        Made made = Made.at(event.place());
        MapNode value = Paths.method(definition, path, method).orElseGet(made::map);
        if (!value.has(Paths.INTEGRATION)) {
            MapNode integration = made.map("type", "aws_proxy", "httpMethod", "POST", "payloadFormatVersion", "2.0", "uri",
                    EventTarget.invocationUri(event, false, in));
            value = Made.with(value, Paths.INTEGRATION, integration);
            value = byDefault ? Made.with(value, "isDefaultRoute", made.bool(true)) : value;
        }
        value = value.has("responses") ? value : Made.with(value, "responses", made.map());
        value = withIntegrationSettings(value, route, made);
        value = withPathParameters(value, path, made);
        return Paths.withMethod(definition, path, method, withRouteAuth(value, route, event));
    }

    private static MapNode withIntegrationSettings(MapNode value, MapNode route, Made made) {
        MapNode integration = made.mapIn(value, Paths.INTEGRATION);
        integration = Made.withOptional(integration, "timeoutInMillis", route.get("TimeoutInMillis"));
        integration = Made.withOptional(integration, "payloadFormatVersion", route.get("PayloadFormatVersion"));
        return Made.with(value, Paths.INTEGRATION, integration);
    }

    private static MapNode withPathParameters(MapNode value, String path, Made made) {
        List<Node> parameters = new ArrayList<>(value.get("parameters").flatMap(Node::asList).map(ListNode::items)
                .orElse(List.of()));
        Matcher matcher = VARIABLE.matcher(path);
        boolean added = false;
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean known = parameters.stream().anyMatch(p -> p.asMap().flatMap(m -> m.get("name")).flatMap(Node::asText)
                    .filter(name::equals).isPresent());
            if (!known) {
                parameters.add(made.map("name", name, "in", "path", "required", made.bool(true)));
                added = true;
            }
        }
        return added ? Made.with(value, "parameters", made.list(parameters.toArray())) : value;
    }

    private MapNode withRouteAuth(MapNode value, MapNode route, ApiEvent event) {
        Made made = Made.at(event.place());
        Optional<MapNode> auth = NameFunctions.map(route, "Auth");
        MapNode shared = made.mapIn(properties, "Auth");
        Optional<String> name = auth.flatMap(a -> a.get("Authorizer").or(() -> shared.get("DefaultAuthorizer")))
                .flatMap(Node::asText);
        if (name.isEmpty()) {
            return value;
        }
        List<Node> security = new ArrayList<>(value.get("security").flatMap(Node::asList).map(ListNode::items)
                .orElse(List.of()));
        EventAuth.check(name.get(), event, shared, in);
        MapNode declared = made.mapIn(made.mapIn(shared, "Authorizers"), name.get());
        ListNode scopes = auth.get().get("AuthorizationScopes").or(() -> declared.get("AuthorizationScopes"))
                .flatMap(Node::asList).orElseGet(made::list);
        security.add(made.map(name.get(), scopes));
        return Made.with(value, "security", made.list(security.toArray()));
    }

    private MapNode withCors(MapNode definition) {
        Optional<Node> cors = properties.get("CorsConfiguration");
        if (cors.isEmpty() || cors.get().asBoolean().filter(b -> !b).isPresent()) {
            return definition;
        }
        Made made = Made.at(cors.get());
        MapNode settings = cors.get().asMap().orElseGet(() -> made.map("AllowOrigins", made.list("*")));
        MapNode extension = made.mapIn(definition, "x-amazon-apigateway-cors");
        for (MapNode.Entry entry : settings.entries()) {
            String key = entry.name().isEmpty() ? "" : Character.toLowerCase(entry.name().charAt(0)) + entry.name().substring(1);
            extension = Made.with(extension, key, entry.value());
        }
        return Made.with(definition, "x-amazon-apigateway-cors", extension);
    }

    private MapNode withAuth(MapNode definition) {
        Optional<MapNode> auth = NameFunctions.map(properties, "Auth");
        if (auth.isEmpty()) {
            return definition;
        }
        Made made = Made.at(auth.get());
        MapNode changed = definition;
        for (MapNode.Entry entry : made.mapIn(auth.get(), "Authorizers").entries()) {
            Optional<MapNode> authorizer = entry.value().asMap();
            if (authorizer.isPresent()) {
                changed = withScheme(changed, entry.name(), scheme(authorizer.get()));
            }
        }
        if (SamAuth.flag(auth.get(), "EnableIamAuthorizer", false)) {
            changed = withScheme(changed, "AWS_IAM", made.map("type", "apiKey", "name", "Authorization", "in", "header",
                    "x-amazon-apigateway-authtype", "awsSigv4"));
        }
        Optional<Node> byDefault = auth.get().get("DefaultAuthorizer");
        String name = byDefault.flatMap(Node::asText).orElse("");
        if (name.isEmpty()) {
            return changed;
        }
        ListNode scopes = NameFunctions.map(made.mapIn(auth.get(), "Authorizers"), name)
                .flatMap(a -> a.get("AuthorizationScopes")).flatMap(Node::asList).orElseGet(made::list);
        MapNode requirement = Made.at(byDefault.orElseThrow()).map(name, scopes);
        return Paths.eachMethod(changed, in, (path, method, value) -> method.equals("options") || value.has("security")
                ? withoutNone(value) : Made.with(value, "security", made.list(requirement)));
    }

    /** The marker {@code NONE} of an event keeps the default authorizer out; API Gateway never sees it. */
    private static MapNode withoutNone(MapNode value) {
        Optional<ListNode> security = value.get("security").flatMap(Node::asList);
        if (security.isEmpty()) {
            return value;
        }
        List<Node> kept = security.get().items().stream()
                .filter(item -> !item.asMap().map(m -> m.has("NONE")).orElse(false)).toList();
        return kept.size() == security.get().items().size() ? value
                : Made.with(value, "security", security.get().withItems(kept));
    }

    private static MapNode withScheme(MapNode definition, String name, MapNode scheme) {
        Made made = Made.at(scheme);
        return Made.with(definition, "components", made.withIn(made.mapIn(definition, "components"), "securitySchemes", name,
                scheme));
    }

    private MapNode scheme(MapNode authorizer) {
        Made made = Made.at(authorizer);
        String key = "x-amazon-apigateway-authorizer";
        if (authorizer.has("JwtConfiguration")) {
            MapNode jwt = made.map();
            for (MapNode.Entry entry : made.mapIn(authorizer, "JwtConfiguration").entries()) {
                jwt = Made.with(jwt, entry.name().toLowerCase(Locale.ROOT), entry.value());
            }
            return made.map("type", "oauth2", key, Made.withOptional(made.map("jwtConfiguration", jwt, "type", "jwt"),
                    "identitySource", authorizer.get("IdentitySource")));
        }
        MapNode extension = made.map("type", "request");
        extension = Made.withOptional(extension, "authorizerUri", authorizer.get("FunctionArn").flatMap(Node::asText)
                .map(arn -> made.text(SamAuthorizer.invocationUri(arn, in.values()))));
        extension = Made.withOptional(extension, "authorizerCredentials", authorizer.get("FunctionInvokeRole"));
        MapNode identity = made.mapIn(authorizer, "Identity");
        extension = Made.withOptional(extension, "authorizerResultTtlInSeconds", identity.get("ReauthorizeEvery"));
        if (!identity.isEmpty()) {
            List<Object> sources = new ArrayList<>();
            for (String[] group : IDENTITY) {
                identity.get(group[0]).flatMap(Node::asList).map(ListNode::items).orElse(List.of())
                        .forEach(item -> item.asText().ifPresent(name -> sources.add(group[1] + name)));
            }
            extension = Made.with(extension, "identitySource", made.list(sources.toArray()));
        }
        extension = Made.withOptional(extension, "authorizerPayloadFormatVersion",
                authorizer.get("AuthorizerPayloadFormatVersion"));
        extension = Made.withOptional(extension, "enableSimpleResponses", authorizer.get("EnableSimpleResponses"));
        return made.map("type", "apiKey", "name", "Unused", "in", "header", key, extension);
    }
}
