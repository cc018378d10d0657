package dev.apigw.stated;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation or a path.
 *
 * @param in   {@code query}, {@code header}, {@code path}, or a place that API Gateway does not know
 * @param node where it is defined
 */
public record StatedParameter(String name, String in, MapNode node) {
    /** The parameters of an operation or path item that have a name and a place. */
    public static List<StatedParameter> in(ResolvedDocument document, MapNode owner) {
        return document.get(owner, "parameters").flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .flatMap(item -> document.follow(item).flatMap(Node::asMap).stream())
                .flatMap(node -> of(document, node).stream()).toList();
    }

    private static Optional<StatedParameter> of(ResolvedDocument document, MapNode node) {
        Optional<String> name = document.get(node, "name").flatMap(Node::asText);
        Optional<String> in = document.get(node, "in").flatMap(Node::asText);
        return name.isEmpty() || in.isEmpty() ? Optional.empty()
                : Optional.of(new StatedParameter(name.get(), in.get(), node));
    }

    /** The method request parameter that an import makes of it; empty for a body, a form field or a cookie. */
    public Optional<Destination> destination() {
        Optional<ParameterLocation> location = switch (in) {
            case "query" -> Optional.of(ParameterLocation.QUERYSTRING);
            case "header" -> Optional.of(ParameterLocation.HEADER);
            case "path" -> Optional.of(ParameterLocation.PATH);
            default -> Optional.empty();
        };
        return location.map(l -> new Destination(Destination.Side.METHOD_REQUEST, l, name));
    }

    /** Where its name is written. */
    public Node nameNode() {
        return node.get("name").orElse(node);
    }
}
