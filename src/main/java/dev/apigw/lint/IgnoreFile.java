package dev.apigw.lint;

import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file {@code .apigwignore}: patterns of paths as in {@code .gitignore}, each for all findings of the files or, in a line
 * {@code PATTERN: id, id}, for those of some rules.
 */
public final class IgnoreFile {
    /** What it is called. */
    public static final String NAME = ".apigwignore";

    /** A line; without ids it is about whole files. */
    private record Line(Glob glob, boolean again, List<SuppressionText.Id> ids, SourceSpan place) {}

    private final Path folder;
    private final List<Line> lines = new ArrayList<>();

    private IgnoreFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A folder without such a file. */
    public static IgnoreFile none() {
        return new IgnoreFile(Path.of(""));
    }

    /** Reads a text; paths in it are relative to {@code folder}. */
    public static IgnoreFile of(SourceFile file, Path folder) {
        IgnoreFile ignore = new IgnoreFile(folder);
        for (int number = 1; number <= file.lineCount(); number++) {
            String line = file.line(number);
            if (!line.isBlank() && !line.startsWith("#")) {
                ignore.lines.add(read(file, line, file.lineStart(number)));
            }
        }
        return ignore;
    }

    private static Line read(SourceFile file, String line, int offset) {
        int colon = line.indexOf(": ");
        String pattern = (colon < 0 ? line : line.substring(0, colon)).strip();
        int idsAt = colon + 2;
        List<SuppressionText.Id> ids = colon < 0 ? List.of() : SuppressionText.ids(line.substring(idsAt)).stream()
                .map(id -> new SuppressionText.Id(id.text(), offset + idsAt + id.start())).toList();
        boolean again = pattern.startsWith("!");
        return new Line(glob(again ? pattern.substring(1) : pattern), again, ids, file.span(offset, offset + line.length()));
    }

    /** As git takes it: a pattern without a slash in it is met at any depth, and one for a folder means all below. */
    private static Glob glob(String pattern) {
        boolean anchored = pattern.replaceFirst("/$", "").contains("/");
        String path = pattern.replaceFirst("^/", "");
        String below = path.endsWith("/") ? path + "**" : "{" + path + "," + path + "/**}";
        return Glob.ofPath(anchored ? below : "**/" + below);
    }

    /** The line that takes a whole file out, if one does and no later one takes it back in. */
    public Optional<SourceSpan> ignores(Path file) {
        Optional<String> path = relative(file);
        Line last = null;
        for (Line line : lines) {
            if (path.isPresent() && line.ids().isEmpty() && line.glob().matches(path.get())) {
                last = line;
            }
        }
        return Optional.ofNullable(last).filter(line -> !line.again()).map(Line::place);
    }

    /** The suppressions of the lines that name rules. */
    List<Suppression> suppressions() {
        List<Suppression> found = new ArrayList<>();
        for (Line line : lines) {
            for (SuppressionText.Id id : line.ids()) {
                SourceSpan place = line.place().file().span(id.start(), id.start() + id.text().length());
                found.add(new Suppression(new IdPattern(id.text()), place, span -> span.file().path()
                        .flatMap(this::relative).map(line.glob()::matches).orElse(false)));
            }
        }
        return found;
    }

    private Optional<String> relative(Path file) {
        try {
            Path path = file.toAbsolutePath().normalize();
            return path.startsWith(folder) ? Optional.of(folder.relativize(path).toString().replace('\\', '/')) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
