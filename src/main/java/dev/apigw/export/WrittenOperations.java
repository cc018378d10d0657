package dev.apigw.export;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the operation that a method was made of: by its place, which a method that came from another definition does not
 * have. What a template's transform writes shares one place, so verb and path count too.
 */
final class WrittenOperations {
    private final Map<SourceSpan, List<WrittenOperation>> byPlace = new HashMap<>();

    WrittenOperations(ResolvedDocument document) {
        for (MapNode.Entry path : document.map(document.root(), "paths").map(MapNode::entries).orElse(List.of())) {
            document.follow(path.value()).flatMap(node -> node.asMap())
                    .ifPresent(item -> item.entries().forEach(member -> document.map(item, member.name())
                            .ifPresent(operation -> byPlace.computeIfAbsent(member.key().span(), span -> new ArrayList<>())
                                    .add(WrittenOperation.of(path, member.name(), item, operation)))));
        }
    }

    /** The operation of a method; empty if it came from elsewhere. */
    Optional<WrittenOperation> of(RestApi.ResourceMethod method) {
        return method.method().origin() instanceof InFile inFile
                ? byPlace.getOrDefault(inFile.span(), List.of()).stream().filter(operation -> operation.fits(method))
                        .max(Comparator.comparingInt(operation -> operation.path().length()))
                : Optional.empty();
    }

    /** Whether an import put a base path before the paths as they are written. */
    boolean haveBasePath(RestApi api) {
        return api.methods().anyMatch(method -> of(method).filter(operation -> !method.resource().path()
                .equals(operation.path().isEmpty() ? "/" : operation.path())).isPresent());
    }
}
