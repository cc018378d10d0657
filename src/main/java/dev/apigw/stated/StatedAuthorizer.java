package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.fact.Extensions;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A security scheme with an authorizer, as the definition states it.
 *
 * @param name the key of the scheme, and of the authorizer that an import makes of it
 * @param key  the extension's key, the place of what is missing
 * @param node the extension's value, references followed
 */
public record StatedAuthorizer(Definition definition, ScalarNode name, MapNode scheme, ScalarNode key, MapNode node) {
    /** Every authorizer, in file order. */
    public static Stream<StatedAuthorizer> in(Definition definition) {
        return schemes(definition).flatMap(entry -> definition.document().follow(entry.value()).flatMap(Node::asMap).stream()
                .flatMap(scheme -> of(definition, entry.key(), scheme).stream()));
    }

    /** The entries of {@code securitySchemes}, or of {@code securityDefinitions} in Swagger 2.0. */
    public static Stream<MapNode.Entry> schemes(Definition definition) {
        MapNode root = definition.document().root();
        Optional<MapNode> schemes = definition.document().version() == SpecVersion.SWAGGER_2_0
                ? definition.document().map(root, "securityDefinitions")
                : definition.document().map(root, "components")
                        .flatMap(components -> definition.document().map(components, "securitySchemes"));
        return schemes.stream().flatMap(map -> map.entries().stream()).filter(entry -> !entry.name().startsWith("x-"));
    }

    private static Optional<StatedAuthorizer> of(Definition definition, ScalarNode name, MapNode scheme) {
        return scheme.entry(Extensions.AUTHORIZER).flatMap(entry -> definition.document().follow(entry.value())
                .flatMap(Node::asMap).map(node -> new StatedAuthorizer(definition, name, scheme, entry.key(), node)));
    }

    /** The value of a member, if there is one other than null. */
    public Optional<Node> get(String member) {
        return definition.document().get(node, member).filter(value -> !value.isNull());
    }

    public Optional<String> text(String member) {
        return get(member).flatMap(Node::asText);
    }

    /** The type in upper case; empty text if there is none. */
    public String type() {
        return text("type").orElse("").toUpperCase(Locale.ROOT);
    }

    /** A finding at a member, or at the extension when it is not there. */
    public Finding at(String member, String message) {
        return Finding.at(get(member).orElse(key), message);
    }
}
