package dev.apigw.validate;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding that a fixture expects: {@code # expect: id} behind the line it is about, {@code id@column} where the column
 * matters, several separated by commas. A file without comments has {@code NAME.expected} beside it, with one
 * {@code LINE id} or {@code LINE id@COLUMN} a line.
 */
record Expectation(int line, String id, OptionalInt column) {
    private static final Pattern COMMENT = Pattern.compile("# expect: *(.*?) *$");
    private static final Pattern ITEM = Pattern.compile("([a-z0-9-]+)(?:@(\\d+))?");

    /** The expectations of a fixture in the order of its lines. */
    static List<Expectation> of(Path fixture) throws IOException {
        Path sidecar = fixture.resolveSibling(fixture.getFileName() + ".expected");
        return Files.exists(sidecar) ? inSidecar(sidecar) : inComments(fixture);
    }

    /** The findings as expectations, with a column only where the fixture gives one. */
    static List<String> rendered(List<Diagnostic> diagnostics, List<Expectation> expected) {
        return diagnostics.stream().map(diagnostic -> {
            Position at = positionOf(diagnostic);
            boolean withColumn = expected.stream().anyMatch(e -> e.column.isPresent() && e.line == at.line()
                    && e.id.equals(diagnostic.ruleId()));
            return at.line() + " " + diagnostic.ruleId() + (withColumn ? "@" + at.column() : "");
        }).toList();
    }

    @Override public String toString() {
        return line + " " + id + (column.isPresent() ? "@" + column.getAsInt() : "");
    }

    private static List<Expectation> inComments(Path fixture) throws IOException {
        List<Expectation> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(fixture, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                for (String item : comment.group(1).split(", *")) {
                    found.add(parse(i + 1, item));
                }
            }
        }
        return found;
    }

    private static List<Expectation> inSidecar(Path sidecar) throws IOException {
        List<Expectation> found = new ArrayList<>();
        for (String line : Files.readAllLines(sidecar, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split(" +");
                found.add(parse(Integer.parseInt(parts[0]), parts[1]));
            }
        }
        return found;
    }

    private static Expectation parse(int line, String item) {
        Matcher matcher = ITEM.matcher(item.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no expectation: line " + line + ": " + item);
        }
        return new Expectation(line, matcher.group(1), matcher.group(2) == null
                ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(2))));
    }

    private static Position positionOf(Diagnostic diagnostic) {
        return diagnostic.origin() instanceof InFile in ? in.span().from() : new Position(0, 0);
    }
}
