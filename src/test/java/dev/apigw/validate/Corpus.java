package dev.apigw.validate;

import dev.apigw.resolve.ResolveOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The definitions that strangers wrote, in {@code shared/corpus}, and what we know of each. */
public final class Corpus {
    private static final Path DATA = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /**
     * One row of the index.
     *
     * @param name     as the index has it; a folder ends in a slash
     * @param entry    the file to check
     * @param expected what its owners, or AWS, say of it
     */
    public record Definition(String name, Path entry, String expected, ResolveOptions options) {
        @Override public String toString() {
            return name;
        }
    }

    /** The corpus folder, beside the checkout or beside the folder that it stands in; empty if there is none. */
    public static Optional<Path> folder() {
        return Stream.of("..", "../..").map(up -> Path.of(up, "shared", "corpus"))
                .filter(folder -> Files.exists(folder.resolve("INDEX.tsv"))).findFirst();
    }

    /** Every definition; stand-alone templates are none. */
    public static List<Definition> definitions(Path folder) throws IOException {
        Map<String, List<String>> choices = table("choices.tsv");
        return Files.readAllLines(folder.resolve("INDEX.tsv"), StandardCharsets.UTF_8).stream().skip(1)
                .map(line -> line.split("\t", -1)).filter(row -> !row[1].equals("vtl"))
                .map(row -> definition(folder, row[0].replaceFirst(" \\[.*", ""), row[5], choices)).toList();
    }

    /** A table of our own about the corpus: first column to the others. */
    static Map<String, List<String>> table(String name) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(DATA.resolve(name), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                List<String> cells = List.of(line.split("\t", -1));
                rows.put(cells.get(0), cells.subList(1, cells.size()));
            }
        }
        return rows;
    }

    private static Definition definition(Path folder, String name, String expected, Map<String, List<String>> choices) {
        List<String> choice = choices.getOrDefault(name, List.of("", ""));
        Path entry = choice.get(0).isEmpty() ? folder.resolve(name) : folder.resolve(name).resolve(choice.get(0));
        Optional<String> api = Optional.of(choice.get(1)).filter(text -> !text.isEmpty());
        return new Definition(name, entry, expected,
                new ResolveOptions(Map.of(), List.of(folder.resolve(name)), false, api));
    }
}
