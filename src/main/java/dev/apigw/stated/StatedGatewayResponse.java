package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gateway response as the definition states it.
 *
 * @param type the key: the response type
 */
public record StatedGatewayResponse(Definition definition, ScalarNode type, MapNode node) {
    /** Every gateway response, in file order. */
    public static Stream<StatedGatewayResponse> in(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.GATEWAY_RESPONSES)
                .flatMap(stated -> definition.document().follow(stated.value()).flatMap(Node::asMap).stream())
                .flatMap(map -> map.entries().stream())
                .filter(entry -> !entry.name().startsWith("x-") && !entry.name().startsWith("Fn::"))
                .flatMap(entry -> definition.document().follow(entry.value()).flatMap(Node::asMap).stream()
                        .map(value -> new StatedGatewayResponse(definition, entry.key(), value)));
    }

    public Optional<Node> get(String member) {
        return definition.document().get(node, member).filter(value -> !value.isNull());
    }

    /** The entries of a mapping such as {@code responseTemplates}. */
    public Stream<MapNode.Entry> entries(String member) {
        return get(member).flatMap(Node::asMap).stream().flatMap(map -> map.entries().stream());
    }
}
