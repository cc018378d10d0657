package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of the path tree, as the API reference's {@code Resource}.
 *
 * @param path            from the root, {@code /pets/{petId}}; {@code /} for the root
 * @param pathPart        last segment; empty for the root
 * @param resourceMethods in file order; empty for a segment without operations
 * @param origin          the first path that brings it
 */
public record Resource(String path, String pathPart, List<Method> resourceMethods, Origin origin) {
    public Resource {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(pathPart, "pathPart");
        resourceMethods = List.copyOf(resourceMethods);
        Objects.requireNonNull(origin, "origin");
    }

    /** The method of a verb, {@code ANY} only if asked for. */
    public Optional<Method> method(String httpMethod) {
        return resourceMethods.stream().filter(method -> method.httpMethod().equals(httpMethod)).findFirst();
    }
}
