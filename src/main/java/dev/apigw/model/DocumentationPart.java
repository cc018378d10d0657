package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Map;
import java.util.Objects;

/**
 * As the API reference's {@code DocumentationPart}.
 *
 * @param location   {@code type}, {@code path}, {@code method}, {@code statusCode}, {@code name}
 * @param properties JSON text
 */
public record DocumentationPart(Map<String, String> location, String properties, Origin origin) {
    public DocumentationPart {
        location = Ordered.copy(location);
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(origin, "origin");
    }
}
