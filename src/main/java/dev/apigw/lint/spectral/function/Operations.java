package dev.apigw.lint.spectral.function;

import dev.apigw.source.MapNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The operations below {@code paths}, as Spectral counts them. */
final class Operations {
    static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    /** One operation. */
    record Operation(String path, String method, MapNode value) {}

    private Operations() {}

    static Stream<Operation> of(Object paths, Call call) {
        List<MapNode.Entry> items = paths instanceof MapNode map ? map.entries() : List.of();
        return items.stream().flatMap(path -> call.value(path.value()) instanceof MapNode item
                ? item.entries().stream().filter(entry -> METHODS.contains(entry.name())).flatMap(entry ->
                call.value(entry.value()) instanceof MapNode operation
                        ? Stream.of(new Operation(path.name(), entry.name(), operation)) : Stream.empty()) : Stream.empty());
    }
}
