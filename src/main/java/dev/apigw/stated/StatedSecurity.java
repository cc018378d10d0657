package dev.apigw.stated;

import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The security that holds for a method: its own, else that of the document.
 *
 * <p>Source: observed – conformance/import (root security is applied to operations without their own).
 */
public record StatedSecurity(StatedMethod method, List<MapNode> requirements) {
    /** One scheme that a requirement names. */
    public record Use(StatedMethod method, ScalarNode scheme, Node scopes) {
        /** The scheme's definition. */
        public Optional<MapNode> definition() {
            return schemes(method.document()).flatMap(schemes -> method.document().map(schemes, scheme.text()));
        }

        /** The authorizer's type as written, lower case. */
        public Optional<String> authorizerType() {
            ResolvedDocument document = method.document();
            return definition().flatMap(node -> document.map(node, Extensions.AUTHORIZER))
                    .flatMap(authorizer -> document.get(authorizer, "type")).flatMap(Node::asText)
                    .map(type -> type.toLowerCase(Locale.ROOT));
        }
    }

    public static StatedSecurity of(StatedMethod method) {
        ResolvedDocument document = method.document();
        List<MapNode> requirements = method.operation().get("security").or(() -> document.root().get("security"))
                .flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> item.asMap().stream()).toList();
        return new StatedSecurity(method, requirements);
    }

    /** Every scheme that the requirements name, in file order. */
    public Stream<Use> uses() {
        return requirements.stream().flatMap(requirement -> requirement.entries().stream())
                .map(entry -> new Use(method, entry.key(), entry.value()));
    }

    /** The map of security schemes. */
    public static Optional<MapNode> schemes(ResolvedDocument document) {
        return document.map(document.root(), "securityDefinitions")
                .or(() -> document.map(document.root(), "components").flatMap(c -> document.map(c, "securitySchemes")));
    }
}
