package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every command line that the README shows and compares what it prints.
 *
 * <p>In a block {@code ```sh} a line {@code $ COMMAND} is a command, and the lines below it, up to the next command or the
 * end of the block, are exactly what a terminal shows. {@code # exit 1} at the end of the command is its exit code, else it
 * is 0. Of {@code a && b} the part that calls {@code apigw} is run; {@code < FILE} is its standard input. A command that
 * writes a file does so below the project: it has to name a file in {@code target/}. Lines without {@code $} in a block that
 * has no command are not run, and may not call {@code apigw}. A block whose output has such fences itself has longer ones.
 *
 * <p>{@code mvn test -Dtest=ReadmeTest -Dapigw.golden=update} writes what the program prints now; read the difference.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(```+)sh\\n(.*?)^\\1$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (.*)\\n((?:(?!\\$ ).*\\n)*)");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\d)$");

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatIsShown() throws IOException {
        String readme = Files.readString(README).replace("\r\n", "\n");
        if ("update".equals(System.getProperty("apigw.golden"))) {
            readme = BLOCK.matcher(readme).replaceAll(block -> Matcher.quoteReplacement(block.group(1) + "sh\n"
                    + COMMAND.matcher(block.group(2)).replaceAll(c -> Matcher.quoteReplacement(actual(c))) + block.group(1)));
            Files.writeString(README, readme);
        }
        List<DynamicTest> tests = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            Matcher command = COMMAND.matcher(block.group(2));
            while (command.find()) {
                String expected = command.group();
                String actual = actual(command.toMatchResult());
                tests.add(dynamicTest(command.group(1), () -> assertThat(actual).isEqualTo(expected)));
            }
        }
        return tests.stream();
    }

    @Test
    void showsNoCommandThatIsNotRun() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(README).replace("\r\n", "\n"));
        while (block.find()) {
            String text = block.group(2);
            if (!text.startsWith("$ ")) {
                assertThat(text).doesNotContainPattern("(?m)^(\\S*/)?apigw ");
            }
        }
    }

    /** The command with what it prints now; the whole as it stands if it does not call the program. */
    private static String actual(java.util.regex.MatchResult command) {
        String line = command.group(1);
        String call = call(EXIT.matcher(line).replaceAll(""));
        if (call.isEmpty()) {
            return command.group();
        }
        int input = call.indexOf(" < ");
        String stdin = input < 0 ? "" : read(call.substring(input + 3).strip());
        List<String> words = Run.words(input < 0 ? call : call.substring(0, input));
        assertThat(words).as(line).noneMatch(word -> word.matches("[|>;]|>>"));
        Run run = Run.in(Path.of(""), Map.of(), stdin, words.subList(1, words.size()));
        String exit = run.exitCode() == 0 ? "" : "  # exit " + run.exitCode();
        String output = run.terminal();
        return "$ " + EXIT.matcher(line).replaceAll("") + exit + "\n"
                + (output.isEmpty() || output.endsWith("\n") ? output : output + "\n");
    }

    /** The part of a line that calls the program; empty if none does. */
    private static String call(String line) {
        for (String part : line.split(" && ")) {
            if (part.strip().matches("(\\S*/)?apigw( .*)?")) {
                return part.strip();
            }
        }
        return "";
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
