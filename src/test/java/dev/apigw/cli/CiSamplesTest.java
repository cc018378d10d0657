package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is copied into other people's pipelines is YAML, and its command lines are ones that there are. */
class CiSamplesTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*(?:\"\\$APIGW\"|apigw) (.*)$");

    @ParameterizedTest
    @ValueSource(strings = {"samples/ci/github-workflow.yml", "samples/ci/gitlab-ci.yml", ".pre-commit-hooks.yaml", "action.yml"})
    void theCommandsExist(String name) throws IOException {
        ParsedSource parsed = SourceReader.parse(SourceFile.inMemory(name, Files.readString(Path.of(name))));
        assertThat(parsed.problems()).isEmpty();
        List<String> commands = new ArrayList<>();
        collect(parsed.root().orElseThrow(), commands);
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            // What a variable of the shell stands for is a value that the option takes.
            List<String> words = new ArrayList<>(Run.words(command.replace("$FAIL_ON", "warning")));
            if (name.startsWith(".pre-commit")) {
                words.add("openapi.yaml"); // pre-commit appends the files
            }
            CommandLine.ParseResult result = parser().parseArgs(words.toArray(String[]::new));
            assertThat(result.hasSubcommand()).as(command).isTrue();
        }
    }

    private static CommandLine parser() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Apigw.commandLine(new Environment(InputStream.nullInputStream(), nowhere, nowhere, Path.of(""), Map.of(), () -> false));
    }

    private static void collect(Node node, List<String> commands) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, commands));
        } else if (node instanceof MapNode map) {
            map.entries().stream().filter(entry -> !List.of("name", "description").contains(entry.name()))
                    .forEach(entry -> collect(entry.value(), commands));
        } else {
            node.asString().ifPresent(text -> COMMAND.matcher(text).results().forEach(found -> commands.add(found.group(1))));
        }
    }
}
