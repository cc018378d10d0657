package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The method that an event of type {@code Api} adds to a definition.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class RestEvent {
    private final ApiEvent event;
    private final MapNode api;
    private final MapNode properties;
    private final Intrinsics in;
    private final Made made;
    private final String path;
    private final String method;

    RestEvent(ApiEvent event, MapNode api, Intrinsics in) {
        this.event = event;
        this.api = api;
        this.in = in;
        this.made = Made.at(event.place());
        this.properties = in.resolve(event.properties()).flatMap(Node::asMap).orElse(event.properties());
        this.path = properties.get("Path").flatMap(Node::asText).orElse("");
        this.method = properties.get("Method").flatMap(Node::asText).orElse("");
    }

    /** The definition with the method of the event. */
    MapNode added(MapNode definition) {
        if (!complete()) {
            return definition;
        }
        Optional<MapNode> existing = Paths.method(definition, path, method);
        boolean taken = existing.map(m -> m.has(Paths.INTEGRATION)).orElse(false);
        if (taken && !SamAuth.flag(api, "MergeDefinitions", false)) {
            in.findings().error("sam-event", event.place(), "The method " + method.toUpperCase(Locale.ROOT) + " `" + path
                    + "` is there already; SAM refuses the template.", "Remove one of the two.");
            return definition;
        }
        MapNode value = existing.orElseGet(made::map);
        value = Made.with(value, Paths.INTEGRATION, event.isStateMachine() ? stateMachine() : lambda());
        if (!value.has("responses")) {
            value = Made.with(value, "responses", event.isStateMachine() ? made.map("200", made.map("description", "OK"),
                    "400", made.map("description", "Bad Request")) : made.map());
        }
        MapNode changed = withValidator(definition);
        value = withParameters(withModel(value, definition));
        return secured(Paths.withMethod(changed, path, method, value));
    }

    /** The definition with the event's own authorizer, where it says that it overrides that of the API. */
    MapNode overriding(MapNode definition) {
        boolean overrides = NameFunctions.map(properties, "Auth").map(a -> SamAuth.flag(a, "OverrideApiAuth", false)).orElse(false);
        return overrides && complete() && Paths.method(definition, path, method).isPresent() ? secured(definition) : definition;
    }

    private boolean complete() {
        if (path.isEmpty() || method.isEmpty()) {
            in.findings().error("sam-event", event.place(), "An event of type `Api` states `Path` and `Method`; SAM refuses the "
                    + "template.", "Add both.");
            return false;
        }
        return true;
    }

    private MapNode lambda() {
        boolean streaming = properties.get("ResponseTransferMode").flatMap(Node::asText).filter("RESPONSE_STREAM"::equals)
                .isPresent();
        MapNode integration = made.map("type", "aws_proxy", "httpMethod", "POST", "uri",
                EventTarget.invocationUri(event, streaming, in));
        integration = streaming ? Made.with(integration, "responseTransferMode", made.text("STREAM")) : integration;
        integration = Made.withOptional(integration, "timeoutInMillis", properties.get("TimeoutInMillis"));
        return Made.withOptional(withCacheKeys(integration), "credentials", iamCredentials());
    }

    /** With AWS_IAM the function is invoked as the caller, unless a role is named. */
    private Optional<Node> iamCredentials() {
        MapNode own = made.mapIn(properties, "Auth");
        MapNode shared = made.mapIn(api, "Auth");
        boolean iam = own.get("Authorizer").flatMap(Node::asText).filter("AWS_IAM"::equals).isPresent() || own.isEmpty()
                && shared.get("DefaultAuthorizer").flatMap(Node::asText).filter("AWS_IAM"::equals).isPresent();
        if (!iam) {
            return Optional.empty();
        }
        String role = own.get("InvokeRole").or(() -> shared.get("InvokeRole")).flatMap(Node::asText)
                .orElse("CALLER_CREDENTIALS");
        return role.equals("NONE") ? Optional.empty() : Optional.of(made.text(role.equals("CALLER_CREDENTIALS")
                ? "arn:" + in.values().partition() + ":iam::*:user/*" : role));
    }

    private MapNode stateMachine() {
        String arn = EventTarget.arnOf(event, in);
        String input = SamAuth.flag(properties, "UnescapeMappingTemplate", false)
                ? "{\"input\": \"$util.escapeJavaScript($input.json('$')).replaceAll(\"\\\\'\",\"'\")\", "
                : "{\"input\": \"$util.escapeJavaScript($input.json('$'))\", ";
        String name = event.place().asText().orElse("");
        return made.map("type", "aws", "httpMethod", "POST", "uri", "arn:" + in.values().partition() + ":apigateway:"
                + in.values().region() + ":states:action/StartExecution", "responses", made.map("200",
                made.map("statusCode", "200"), "400", made.map("statusCode", "400")),
                "credentials", EventTarget.startRole(event, name, in), "requestTemplates",
                made.map("application/json", input + "\"stateMachineArn\": \"" + arn + "\"}"));
    }

    private Optional<MapNode> requestModel() {
        return NameFunctions.map(properties, "RequestModel");
    }

    private MapNode withModel(MapNode value, MapNode definition) {
        Optional<Node> model = requestModel().flatMap(m -> m.get("Model"));
        String name = model.flatMap(Node::asText).orElse("").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return value;
        }
        if (made.mapIn(api, "Models").entries().stream().noneMatch(e -> e.name().equalsIgnoreCase(name))) {
            in.findings().error("sam-event", model.orElseThrow(), "`Models` of the API does not declare `"
                    + model.flatMap(Node::asText).orElse("") + "`; SAM refuses the template.", "Declare the model.");
        }
        Optional<Node> required = requestModel().flatMap(m -> m.get("Required"));
        MapNode changed = value;
        if (definition.has("swagger")) {
            MapNode parameter = made.map("in", "body", "name", name, "schema", made.map("$ref", "#/definitions/" + name));
            changed = appended(changed, "parameters", Made.withOptional(parameter, "required", required));
        } else {
            MapNode body = made.map("content", made.map("application/json", made.map("schema",
                    made.map("$ref", "#/components/schemas/" + name))));
            changed = Made.with(changed, "requestBody", Made.withOptional(body, "required", required));
        }
        return Made.withOptional(changed, "x-amazon-apigateway-request-validator", validatorName().map(made::text));
    }

    private Optional<String> validatorName() {
        boolean stated = requestModel().map(m -> m.has("ValidateBody") || m.has("ValidateParameters")).orElse(false);
        if (!stated) {
            return Optional.empty();
        }
        boolean body = SamAuth.flag(requestModel().orElseThrow(), "ValidateBody", false);
        boolean parameters = SamAuth.flag(requestModel().orElseThrow(), "ValidateParameters", false);
        return Optional.of(body && parameters ? "body-and-params" : body ? "body-only" : parameters ? "params-only"
                : "no-validation");
    }

    private MapNode withValidator(MapNode definition) {
        return validatorName().map(name -> made.withIn(definition, "x-amazon-apigateway-request-validators", name,
                made.map("validateRequestBody", made.bool(name.startsWith("body")),
                        "validateRequestParameters", made.bool(name.endsWith("params") || name.startsWith("params")))))
                .orElse(definition);
    }

    private List<MapNode> requestParameters() {
        List<MapNode> parameters = new ArrayList<>();
        for (Node item : properties.get("RequestParameters").flatMap(Node::asList).map(ListNode::items).orElse(List.of())) {
            String name = item instanceof MapNode map && !map.isEmpty() ? map.entries().get(0).name() : item.asText().orElse("");
            if (!name.matches("method\\.request\\.(querystring|path|header)\\..+")) {
                in.findings().error("sam-event", item, "A request parameter is named `method.request.querystring|path|header.NAME`, "
                        + "but here is " + item.describe() + "; SAM refuses the template.", "Correct the name.");
                continue;
            }
            MapNode settings = item instanceof MapNode map ? made.mapIn(map, name) : made.map();
            parameters.add(made.map("parameter", name, "required", made.bool(SamAuth.flag(settings, "Required", false)),
                    "caching", made.bool(SamAuth.flag(settings, "Caching", false))));
        }
        return parameters;
    }

    private MapNode withParameters(MapNode value) {
        MapNode changed = value;
        for (MapNode parameter : requestParameters()) {
            String[] parts = parameter.get("parameter").flatMap(Node::asText).orElseThrow().split("\\.", 4);
            changed = appended(changed, "parameters", made.map("in", parts[2].equals("querystring") ? "query" : parts[2],
                    "name", parts[3], "required", parameter.get("required").orElseThrow(), "type", "string"));
        }
        return changed;
    }

    private MapNode withCacheKeys(MapNode integration) {
        MapNode changed = integration;
        for (MapNode parameter : requestParameters()) {
            if (SamAuth.flag(parameter, "caching", false)) {
                changed = appended(changed, "cacheKeyParameters", parameter.get("parameter").orElseThrow());
            }
        }
        return changed;
    }

    private MapNode secured(MapNode definition) {
        Optional<MapNode> auth = NameFunctions.map(properties, "Auth");
        if (auth.isEmpty()) {
            return definition;
        }
        MapNode changed = SamPolicy.applied(definition, auth.get(), in);
        MapNode value = Paths.method(definition, path, method).orElseThrow();
        Optional<String> authorizer = auth.get().get("Authorizer").flatMap(Node::asText);
        if (authorizer.isPresent()) {
            EventAuth.check(authorizer.get(), event, made.mapIn(api, "Auth"), in);
            MapNode declared = made.mapIn(made.mapIn(made.mapIn(api, "Auth"), "Authorizers"), authorizer.get());
            ListNode scopes = auth.get().get("AuthorizationScopes").or(() -> declared.get("AuthorizationScopes"))
                    .flatMap(Node::asList).orElseGet(made::list);
            value = appended(value, "security", made.map(authorizer.get(), scopes));
            changed = authorizer.get().equals("AWS_IAM") ? SamAuth.withIam(changed, event.place()) : changed;
        }
        if (auth.get().has("ApiKeyRequired")) {
            boolean required = SamAuth.flag(auth.get(), "ApiKeyRequired", false);
            value = appended(value, "security", made.map(required ? "api_key" : "api_key_false", made.list()));
            changed = required ? SamAuth.withApiKeyScheme(changed, event.place()) : changed;
        }
        return Paths.withMethod(changed, path, method, value);
    }

    private MapNode appended(MapNode map, String key, Node item) {
        List<Node> items = new ArrayList<>(map.get(key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()));
        items.add(item);
        return Made.with(map, key, made.list(items.toArray()));
    }
}
