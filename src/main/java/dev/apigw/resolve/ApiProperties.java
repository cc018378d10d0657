package dev.apigw.resolve;

import dev.apigw.source.MapNode;
import java.util.Objects;
import java.util.Optional;

/**
 * The template resource that a definition was taken from; its properties are laid over what the definition says.
 *
 * @param logicalId    of the resource
 * @param resourceType such as {@code AWS::ApiGateway::RestApi}
 * @param properties   resolved, without the definition itself
 */
public record ApiProperties(String logicalId, String resourceType, MapNode properties) {
    public ApiProperties {
        Objects.requireNonNull(logicalId, "logicalId");
        Objects.requireNonNull(resourceType, "resourceType");
        Objects.requireNonNull(properties, "properties");
    }

    /** The text of a property, if it is a scalar. */
    public Optional<String> text(String property) {
        return properties.get(property).flatMap(node -> node.asText());
    }
}
