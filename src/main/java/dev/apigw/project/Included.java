package dev.apigw.project;

import dev.apigw.diagnostic.Members;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Values that stand in the project file itself or in a file that it names: {@code {file: keys.json}}.
 *
 * @param folder what the path of a file is relative to
 * @param prefix the same folder as messages name it, with a slash at its end unless it is empty
 */
record Included(Path folder, String prefix, Members members) {
    /** The value itself, or the tree of the file that it names; empty if that cannot be read. */
    Optional<Node> value(Node node) {
        Optional<MapNode.Entry> file = node.asMap().filter(map -> map.size() == 1).flatMap(map -> map.entry("file"));
        return file.isEmpty() ? Optional.of(node) : members.text(file.get()).flatMap(name -> tree(name, file.get().value()));
    }


    private Optional<Node> tree(String name, Node place) {
        try {
            LoadedFile loaded = SourceLoader.load(prefix + name, folder.resolve(name));
            if (loaded.problem().isPresent()) {
                members.error(place.span(), loaded.problem().get().message(), "The path is relative to the file that states it.");
                return Optional.empty();
            }
            ParsedSource parsed = SourceReader.parse(loaded.file());
            parsed.problems().forEach(problem -> members.error(problem.span(), problem.message()));
            return parsed.root();
        } catch (InvalidPathException e) {
            members.error(place.span(), "`" + name + "` is no path: " + e.getReason() + ".");
            return Optional.empty();
        }
    }
}
