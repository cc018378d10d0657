package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.stream.Stream;

/**
 * A path as the definition states it.
 *
 * @param key  the key under {@code paths}
 * @param item its methods, references followed
 */
public record StatedPath(ScalarNode key, MapNode item) {
    /** Every path, in file order. */
    public static Stream<StatedPath> in(Definition definition) {
        return Stated.in(definition).paths().stream();
    }

    public static Stream<StatedPath> walk(Definition definition) {
        return definition.document().map(definition.document().root(), "paths").stream()
                .flatMap(paths -> paths.entries().stream())
                .filter(entry -> !entry.name().startsWith("x-"))
                .flatMap(entry -> definition.document().follow(entry.value()).flatMap(Node::asMap).stream()
                        .map(item -> new StatedPath(entry.key(), item)));
    }

    public ResourcePath path() {
        return ResourcePath.of(key.text());
    }
}
