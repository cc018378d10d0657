package dev.apigw.validate.rule;

import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Optional;

/**
 * A security scheme with a JWT authorizer.
 *
 * @param configuration its {@code jwtConfiguration}
 */
record JwtScheme(ResolvedDocument document, ScalarNode key, MapNode scheme, Optional<MapNode> configuration) {
    /** The JWT authorizer of a scheme, if it has one. */
    static Optional<JwtScheme> of(ResolvedDocument document, ScalarNode key, MapNode scheme) {
        return document.map(scheme, Extensions.AUTHORIZER)
                .filter(authorizer -> document.get(authorizer, "type").flatMap(Node::asText)
                        .filter(type -> type.equalsIgnoreCase("jwt")).isPresent())
                .map(authorizer -> new JwtScheme(document, key, scheme, document.map(authorizer, "jwtConfiguration")));
    }

    /** The issuer; {@code openIdConnectUrl} stands in for it. */
    Optional<String> issuer() {
        return configuration.flatMap(map -> document.get(map, "issuer"))
                .or(() -> document.get(scheme, "openIdConnectUrl")).flatMap(Node::asText);
    }

    /** Whether no audience is stated; a value of another shape than a list is left to others. */
    boolean hasNoAudience() {
        Optional<Node> audience = configuration.flatMap(map -> document.get(map, "audience"));
        return audience.isEmpty() || audience.flatMap(Node::asList).filter(list -> list.items().isEmpty()).isPresent();
    }
}
