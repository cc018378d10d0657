package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken or odd text of {@code source/problems} brings up exactly the problems of its {@code .expected} file. */
class SourceProblemsTest {
    private static final Path FOLDER = Path.of("src/test/resources/source/problems");

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(Path::getFileName).filter(f -> !f.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void problems(Path text) throws IOException {
        SourceFile file = SourceLoader.load(text.toString(), FOLDER.resolve(text)).file();
        ParsedSource parsed = SourceReader.parse(file);
        String actual = parsed.problems().stream().map(SourceProblemsTest::rendered).collect(Collectors.joining());
        Path expected = FOLDER.resolve(text.toString().replaceFirst("\\.[a-z]+$", ".expected"));
        if (Boolean.getBoolean("apigw.writeExpected")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(parsed.root().isEmpty()).isEqualTo(parsed.problems().stream().anyMatch(SourceProblem::fatal));
    }

    private static String rendered(SourceProblem problem) {
        String place = problem.span().from() + "-" + problem.span().to();
        return place + " " + problem.id() + (problem.fatal() ? "" : " (read on)") + "\n  " + problem.message() + "\n"
                + problem.hint().map(h -> "  hint: " + h + "\n").orElse("")
                + problem.related().map(r -> "  related: " + r.from() + "\n").orElse("");
    }
}
