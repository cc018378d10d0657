package dev.apigw.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each finding of this package has its page. */
class FindingPagesTest {
    private static final Pattern ID = Pattern.compile("\"((?:structure|value|model|security|integration|path|response|servers)"
            + "(?:-[a-z]+)+)\"");

    static Stream<String> ids() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/apigw/build"))) {
            for (Path file : files.toList()) {
                ID.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).forEach(ids::add);
            }
        }
        return ids.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void hasAPage(String id) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/dev/apigw/rules", id + ".md"));
        assertThat(lines).startsWith("# " + id, "")
                .contains("## What", "## Why", "## Bad", "## Good", "## Source").anyMatch(line -> line.startsWith("Source: "));
    }
}
