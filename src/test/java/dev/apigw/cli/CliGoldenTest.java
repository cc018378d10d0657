package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every {@code cli/<case>.txt} in a folder of its own.
 *
 * <p>A case begins with free text that says what it shows; then come sections, each under a line {@code === NAME ARGUMENT}:
 * {@code file PATH}, {@code folder PATH}, {@code env NAME=VALUE}, {@code stdin}, {@code before}, {@code command},
 * {@code exit CODE}, {@code stdout}, {@code stderr}, {@code written PATH}; the commands of {@code before}, one a line, have to
 * succeed, and files behind it are written after them. A section that is missing is empty, and exit code 0. The folder of
 * the run appears as {@code {folder}}, an escape character as {@code ␛}.
 *
 * <p>{@code mvn test -Dtest=CliGoldenTest -Dapigw.golden=update} writes what the program prints now; read the difference.
 */
class CliGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/cli");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void printsWhatTheCaseSays(String name) throws IOException {
        Path file = CASES.resolve(name);
        String expected = Files.readString(file);
        String actual = run(expected);
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(file, actual);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** The text of the case as it would have to read for what the program does. */
    private String run(String text) throws IOException {
        List<Section> sections = Section.parse(text);
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> words = List.of();
        String stdin = "";
        StringBuilder input = new StringBuilder();
        List<String> written = new ArrayList<>();
        for (Section section : sections) {
            switch (section.name()) {
                case "file" -> write(section.argument(), section.body());
                case "folder" -> Files.createDirectories(folder.resolve(section.argument()));
                case "env" -> variables.put(section.argument().split("=", 2)[0], section.argument().split("=", 2)[1]);
                case "stdin" -> stdin = section.body();
                case "before" -> section.body().lines().forEach(line -> before(line, variables));
                case "command" -> words = Run.words(section.body());
                case "written" -> written.add(section.argument());
                default -> { }
            }
            if (!List.of("exit", "stdout", "stderr", "written").contains(section.name())) {
                input.append(section.text());
            }
        }
        assertThat(words).first().isEqualTo("apigw");
        Run run = Run.in(folder, variables, stdin, words.subList(1, words.size()));
        input.append(Section.of("exit", Integer.toString(run.exitCode()), ""));
        input.append(run.stdout().isEmpty() ? "" : Section.of("stdout", "", shown(run.stdout())));
        input.append(run.stderr().isEmpty() ? "" : Section.of("stderr", "", shown(run.stderr())));
        for (String path : written) {
            Path file = folder.resolve(path);
            input.append(Section.of("written", path, Files.exists(file) ? shown(Files.readString(file)) : "(nothing)"));
        }
        return input.toString();
    }

    private void before(String line, Map<String, String> variables) {
        List<String> words = Run.words(line);
        Run run = Run.in(folder, variables, "", words.subList(1, words.size()));
        assertThat(run.exitCode()).as(line + "\n" + run.terminal()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String shown(String text) {
        return text.replace(folder.toString(), "{folder}").replace('\u001b', '␛');
    }

    /** A part of a case; the free text at its beginning has no name. */
    private record Section(String name, String argument, String body) {
        static List<Section> parse(String text) {
            List<Section> sections = new ArrayList<>();
            for (String part : text.split("(?m)^(?==== )")) {
                if (!part.startsWith("=== ")) {
                    sections.add(new Section("", "", part));
                    continue;
                }
                String[] head = part.substring(4, part.indexOf('\n')).split(" ", 2);
                sections.add(new Section(head[0], head.length > 1 ? head[1] : "", part.substring(part.indexOf('\n') + 1)));
            }
            return sections;
        }

        static String of(String name, String argument, String body) {
            return new Section(name, argument, body.isEmpty() || body.endsWith("\n") ? body : body + "\n").text();
        }

        String text() {
            return name.isEmpty() ? body : ("=== " + name + " " + argument).stripTrailing() + "\n" + body;
        }
    }
}
