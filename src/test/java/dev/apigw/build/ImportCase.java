package dev.apigw.build;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One recorded import; see {@code facts/import-export.md}, "Reading the cases". */
record ImportCase(Path file, MapNode root) {
    static final Path FOLDER = Path.of("..", "shared", "conformance", "import");

    static List<ImportCase> all() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".case.yaml")).sorted().map(ImportCase::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportCase of(Path file) {
        SourceFile source = SourceFile.of(file.toString(), file, read(file));
        return new ImportCase(file, SourceReader.parse(source).root().flatMap(Node::asMap).orElseThrow());
    }

    Optional<String> text(String key) {
        return root.get(key).flatMap(Node::asText);
    }

    boolean flag(String key) {
        return root.get(key).flatMap(Node::asBoolean).orElse(false);
    }

    MapNode expect() {
        return root.get("expect").flatMap(Node::asMap).orElseThrow();
    }

    List<String> texts(String key) {
        return root.get(key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream()).toList();
    }

    /** The definition after the case's replacements. */
    String definition() {
        String text = read(FOLDER.resolve(text("definition").orElseThrow()));
        for (Node item : root.get("substitutions").flatMap(Node::asList).map(ListNode::items).orElse(List.of())) {
            MapNode pair = item.asMap().orElseThrow();
            text = text.replace(pair.get("replace").flatMap(Node::asText).orElseThrow(),
                    pair.get("with").flatMap(Node::asText).orElseThrow());
        }
        return text;
    }

    ImportOptions options() {
        return root.get("parameters").flatMap(Node::asMap).flatMap(map -> map.get("basepath")).flatMap(Node::asText)
                .map(mode -> new ImportOptions(ImportOptions.Basepath.valueOf(mode.toUpperCase(Locale.ROOT))))
                .orElse(ImportOptions.defaults());
    }

    @Override public String toString() {
        return text("id").orElse(file.toString());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
