package dev.apigw.build;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Authorizer;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a method asks of its caller.
 *
 * @param authorizer name of the authorizer
 * @param scopes     stated with the authorizer
 */
record Authorization(String authorizationType, Optional<String> authorizer, List<String> scopes, boolean apiKeyRequired) {
    private static final Authorization OPEN = new Authorization(SecurityScheme.NONE, Optional.empty(), List.of(), false);

    Authorization {
        scopes = List.copyOf(scopes);
    }

    /** Reads the requirements of operations; those of the whole definition count where an operation has none of its own. */
    static final class Reader {
        private final Reading reading;
        private final Map<String, SecurityScheme> schemes;
        private final List<Node> global;

        Reader(Reading reading, Map<String, SecurityScheme> schemes) {
            this.reading = reading;
            this.schemes = schemes;
            this.global = reading.list(reading.document().root(), "security", "`security`");
        }

        /** Source: observed – conformance/import/oas30-cognito-scopes: an operation's own requirements replace the global. */
        Authorization of(MapNode operation, String what) {
            Optional<Node> own = operation.get("security");
            if (own.isPresent() && own.get().isNull()) {
                nullRequirements(own.get(), what);
            }
            boolean stated = own.filter(node -> !node.isNull()).isPresent();
            String owner = stated ? what : "the definition";
            Authorization required = OPEN;
            for (Node requirement : stated ? reading.list(operation, "security", "`security` of " + what) : global) {
                required = required.and(requirement, this, owner);
            }
            return required.overriddenBy(Members.of(reading, operation, what));
        }

        private void nullRequirements(Node node, String what) {
            if (reading.isSam()) {
                reading.unreadable(node, "`security` of " + what, "a list");
            }
        }
    }

    private Authorization and(Node node, Reader reader, String what) {
        Authorization all = this;
        Optional<MapNode> requirement = reader.reading.object(node, "An item of `security` of " + what);
        for (MapNode.Entry entry : requirement.map(MapNode::entries).orElse(List.of())) {
            SecurityScheme scheme = reader.schemes.get(entry.name());
            if (scheme != null) { // an unknown one is reported by a rule of validate
                all = all.and(scheme, scopes(entry.value(), reader.reading, what));
            }
        }
        return all;
    }

    /** The first authorizer counts. Source: inferred – two schemes on one operation pass; the outcome is not recorded. */
    private Authorization and(SecurityScheme scheme, List<String> newScopes) {
        boolean taken = !authorizationType.equals(SecurityScheme.NONE) || scheme.authorizationType().equals(SecurityScheme.NONE);
        return taken ? new Authorization(authorizationType, authorizer, scopes, apiKeyRequired || scheme.apiKey())
                : new Authorization(scheme.authorizationType(), scheme.authorizer().map(Authorizer::name), newScopes,
                        apiKeyRequired);
    }

    /** Source: documented – developer guide, "x-amazon-apigateway-auth"; that NONE opens a method is inferred. */
    private Authorization overriddenBy(Members operation) {
        Optional<String> type = operation.object(Extensions.AUTH).flatMap(auth -> auth.text("type"))
                .map(text -> text.toUpperCase(Locale.ROOT));
        return type.filter(text -> text.equals(SecurityScheme.AWS_IAM) || text.equals(SecurityScheme.NONE))
                .map(text -> new Authorization(text, Optional.empty(), List.of(), apiKeyRequired)).orElse(this);
    }

    private static List<String> scopes(Node node, Reading reading, String what) {
        if (node.isNull()) {
            return List.of();
        }
        if (node.asList().isEmpty()) {
            reading.dropped(node, "The scopes in `security` of " + what, "a list");
        }
        List<String> scopes = new ArrayList<>();
        node.asList().ifPresent(list -> list.items().forEach(item -> item.asText().ifPresentOrElse(scopes::add,
                () -> reading.dropped(item, "A scope in `security` of " + what, Members.TEXT))));
        return scopes;
    }
}
