package dev.apigw.project;

import dev.apigw.diagnostic.Members;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.RemoteFiles;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Values that stand in the project file itself, in a file that it names, {@code {file: keys.json}}, or behind an address,
 * {@code {url: https://…/jwks.json}}. Nothing is fetched but what is named so.
 *
 * @param folder what the path of a file is relative to
 * @param prefix the same folder as messages name it, with a slash at its end unless it is empty
 */
record Included(Path folder, String prefix, Members members) {
    /** The value itself, or the tree that it names; empty if that cannot be read. */
    Optional<Node> value(Node node) {
        Optional<MapNode.Entry> only = node.asMap().filter(map -> map.size() == 1).map(map -> map.entries().get(0));
        return switch (only.map(MapNode.Entry::name).orElse("")) {
            case "file" -> members.text(only.get()).flatMap(name -> tree(name, only.get().value()));
            case "url" -> members.text(only.get()).flatMap(address -> fetched(address, only.get().value()));
            default -> Optional.of(node);
        };
    }

    private Optional<Node> tree(String name, Node place) {
        try {
            LoadedFile loaded = SourceLoader.load(prefix + name, folder.resolve(name));
            if (loaded.problem().isPresent()) {
                members.error(place.span(), loaded.problem().get().message(), "The path is relative to the file that states it.");
                return Optional.empty();
            }
            return parsed(loaded);
        } catch (InvalidPathException e) {
            members.error(place.span(), "`" + name + "` is no path: " + e.getReason() + ".");
            return Optional.empty();
        }
    }

    private Optional<Node> fetched(String address, Node place) {
        try {
            Optional<LoadedFile> loaded = new RemoteFiles().fetch(new URI(address)).filter(file -> file.problem().isEmpty());
            if (loaded.isEmpty()) {
                members.error(place.span(), "Nothing readable is behind `" + address + "`.", "Check the address, or save what it "
                        + "gives to a file and name that: `{file: …}`.");
            }
            return loaded.flatMap(this::parsed);
        } catch (URISyntaxException e) {
            members.error(place.span(), "`" + address + "` is no address.", "Write `https://…`.");
            return Optional.empty();
        }
    }

    private Optional<Node> parsed(LoadedFile loaded) {
        ParsedSource parsed = SourceReader.parse(loaded.file());
        parsed.problems().forEach(problem -> members.error(problem.span(), problem.message()));
        return parsed.root();
    }
}
