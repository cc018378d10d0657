package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SAM's {@code Auth} property of a REST API: authorizers become security schemes, and the default authorizer and API
 * key the {@code security} of every method with an integration.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamAuth {
    private static final String SCHEMES = "securityDefinitions";

    private final Node auth;
    private final Intrinsics in;

    SamAuth(Node auth, Intrinsics in) {
        this.auth = auth;
        this.in = in;
    }

    MapNode applied(MapNode definition) {
        if (!(auth instanceof MapNode settings)) {
            in.findings().error("sam-property", auth, "`Auth` is a mapping, but here is " + auth.describe()
                    + "; SAM refuses the template.", "Write a mapping of settings.");
            return definition;
        }
        if (schemesAreNoMapping(definition, settings)) {
            return definition;
        }
        MapNode changed = withAuthorizers(definition, settings);
        changed = withDefault(changed, settings);
        return SamPolicy.applied(withApiKey(changed, settings), settings, in);
    }

    private boolean schemesAreNoMapping(MapNode definition, MapNode settings) {
        Optional<Node> schemes = definition.get(SCHEMES).filter(n -> n.asMap().isEmpty() && !n.isNull());
        schemes.filter(n -> settings.has("Authorizers") || settings.has("ApiKeyRequired"))
                .ifPresent(n -> in.findings().error("sam-definition", n, "`securityDefinitions` is a mapping, but here is "
                        + n.describe() + "; SAM refuses the template.", "Write a mapping of names."));
        return schemes.isPresent();
    }

    private MapNode withAuthorizers(MapNode definition, MapNode settings) {
        MapNode changed = definition;
        for (MapNode.Entry entry : Made.at(settings).mapIn(settings, "Authorizers").entries()) {
            if (entry.value() instanceof MapNode authorizer) {
                changed = Made.at(entry.key()).withIn(changed, SCHEMES, entry.name(),
                        new SamAuthorizer(entry, authorizer, in).scheme());
            } else {
                in.findings().error("sam-property", entry.key(), "The authorizer `" + entry.name() + "` is a mapping, but here is "
                        + entry.value().describe() + "; SAM refuses the template.", "Write a mapping of settings.");
            }
        }
        return changed;
    }

    private MapNode withDefault(MapNode definition, MapNode settings) {
        Optional<Node> stated = settings.get("DefaultAuthorizer");
        String name = stated.flatMap(Node::asText).orElse("");
        MapNode authorizers = Made.at(settings).mapIn(settings, "Authorizers");
        if (stated.isEmpty() || name.isEmpty()) {
            return definition;
        }
        if (!name.equals("AWS_IAM") && !authorizers.has(name)) {
            in.findings().error("sam-property", stated.get(), "`DefaultAuthorizer` names `" + name + "`, which `Authorizers` does "
                    + "not declare; SAM refuses the template.", "Declare it, or correct the name.");
            return definition;
        }
        MapNode changed = name.equals("AWS_IAM") ? withIam(definition, stated.get()) : definition;
        boolean preflight = flag(settings, "AddDefaultAuthorizerToCorsPreflight", true);
        Set<String> names = new LinkedHashSet<>(Set.of("AWS_IAM"));
        authorizers.entries().forEach(entry -> names.add(entry.name()));
        ListNode scopes = scopes(authorizers, name, stated.get());
        return Paths.eachMethod(changed, in, (path, method, value) -> method.equals("options") && !preflight ? value
                : secured(value, path, method, names, Made.at(stated.get()).map(name, scopes)));
    }

    private static ListNode scopes(MapNode authorizers, String name, Node place) {
        return NameFunctions.map(authorizers, name).flatMap(a -> a.get("AuthorizationScopes")).flatMap(Node::asList)
                .orElseGet(() -> Made.at(place).list());
    }

    /** A method keeps an authorizer of its own; the marker {@code NONE} is taken away and keeps the default out. */
    private MapNode secured(MapNode method, String path, String name, Set<String> authorizers, MapNode byDefault) {
        Optional<List<MapNode>> existing = requirements(method, path, name);
        if (existing.isEmpty()) {
            return method;
        }
        List<Node> kept = new ArrayList<>();
        boolean none = false;
        boolean own = false;
        for (MapNode requirement : existing.get()) {
            boolean marker = !none && requirement.has("NONE");
            none |= marker;
            own |= requirement.entries().stream().anyMatch(e -> authorizers.contains(e.name()));
            if (!marker) {
                kept.add(requirement);
            }
        }
        if (!none && !own) {
            kept.add(byDefault);
        }
        return kept.isEmpty() && existing.get().isEmpty() ? method
                : Made.with(method, "security", Made.at(byDefault).list(kept.toArray()));
    }

    private Optional<List<MapNode>> requirements(MapNode method, String path, String name) {
        Optional<Node> stated = method.get("security");
        if (stated.isEmpty()) {
            return Optional.of(List.of());
        }
        if (stated.get().asList().isEmpty()) {
            in.findings().error("sam-definition", stated.get(), "`security` of " + name + " `" + path + "` is a list, but here is "
                    + stated.get().describe() + "; SAM refuses the template.", "Write a list of mappings.");
            return Optional.empty();
        }
        List<MapNode> requirements = new ArrayList<>();
        for (Node item : stated.get().asList().orElseThrow().items()) {
            if (item.asMap().isEmpty()) {
                in.findings().error("sam-definition", item, "An item of `security` of " + name + " `" + path + "` is a mapping, but "
                        + "here is " + item.describe() + "; SAM refuses the template.", "Write `- name: []`.");
                return Optional.empty();
            }
            requirements.add(item.asMap().orElseThrow());
        }
        return Optional.of(requirements);
    }

    private MapNode withApiKey(MapNode definition, MapNode settings) {
        if (!flag(settings, "ApiKeyRequired", false)) {
            return definition;
        }
        Node place = settings.get("ApiKeyRequired").orElseThrow();
        boolean preflight = flag(settings, "AddApiKeyRequiredToCorsPreflight", true);
        return Paths.eachMethod(withApiKeyScheme(definition, place), in, (path, method, value) -> {
            Optional<List<MapNode>> existing = requirements(value, path, method);
            if (existing.isEmpty()) {
                return value;
            }
            List<Node> kept = new ArrayList<>();
            boolean refused = false;
            for (MapNode requirement : existing.get()) {
                refused |= requirement.has("api_key_false");
                if (!requirement.has("api_key_false") && !requirement.has("api_key")) {
                    kept.add(requirement);
                }
            }
            if (!refused && (preflight || !method.equals("options"))) {
                kept.add(Made.at(place).map("api_key", Made.at(place).list()));
            }
            return kept.isEmpty() && existing.get().isEmpty() ? value
                    : Made.with(value, "security", Made.at(place).list(kept.toArray()));
        });
    }

    static MapNode withApiKeyScheme(MapNode definition, Node place) {
        Made made = Made.at(place);
        return made.mapIn(definition, SCHEMES).has("api_key") ? definition : made.withIn(definition, SCHEMES, "api_key",
                made.map("type", "apiKey", "name", "x-api-key", "in", "header"));
    }

    static MapNode withIam(MapNode definition, Node place) {
        Made made = Made.at(place);
        return made.mapIn(definition, SCHEMES).has("AWS_IAM") ? definition : made.withIn(definition, SCHEMES, "AWS_IAM",
                made.map("type", "apiKey", "name", "Authorization", "in", "header", "x-amazon-apigateway-authtype", "awsSigv4"));
    }

    static boolean flag(MapNode settings, String key, boolean otherwise) {
        return settings.get(key).flatMap(Node::asText).map("true"::equalsIgnoreCase).orElse(otherwise);
    }
}
