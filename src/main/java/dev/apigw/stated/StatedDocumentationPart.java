package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.stream.Stream;

/**
 * A documentation part as the definition states it.
 *
 * @param location what it is about
 */
public record StatedDocumentationPart(MapNode node, MapNode location) {
    /** Every part that has a location, in file order. */
    public static Stream<StatedDocumentationPart> in(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.DOCUMENTATION)
                .flatMap(stated -> definition.document().follow(stated.value()).flatMap(Node::asMap).stream())
                .flatMap(map -> definition.document().get(map, "documentationParts").flatMap(Node::asList).stream())
                .flatMap(list -> list.items().stream())
                .flatMap(item -> definition.document().follow(item).flatMap(Node::asMap).stream())
                .flatMap(part -> definition.document().map(part, "location").stream()
                        .map(location -> new StatedDocumentationPart(part, location)));
    }
}
