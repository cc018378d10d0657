package dev.apigw.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The pages that ship with the program, one per id, {@code resources/dev/apigw/rules/ID.md}.
 *
 * <p>A new page is found by its file name; there is no list to keep.
 */
public final class RulePages {
    private static final String FOLDER = "dev/apigw/rules/";

    private RulePages() {}

    /** The page of an id. */
    public static Optional<RulePage> find(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            return Optional.empty(); // also keeps a path out of the name of a resource
        }
        try (InputStream in = RulePages.class.getResourceAsStream("/" + FOLDER + id + ".md")) {
            return in == null ? Optional.empty()
                    : Optional.of(RulePage.parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page says that {@code --fix} mends the findings of a rule. */
    public static boolean isFixable(String id) {
        return find(id).filter(page -> page.text().contains("`apigw lint --fix`")).isPresent();
    }

    /** The ids that have a page, sorted. */
    public static List<String> ids() {
        try {
            Path home = Path.of(RulePages.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(home) ? idsIn(home.resolve(FOLDER)) : idsInJar(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> idsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return ids(files.map(file -> file.getFileName().toString()));
        }
    }

    private static List<String> idsInJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return ids(file.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length())));
        }
    }

    private static List<String> ids(Stream<String> names) {
        return names.filter(name -> name.endsWith(".md")).map(name -> name.substring(0, name.length() - 3)).sorted()
                .toList();
    }
}
