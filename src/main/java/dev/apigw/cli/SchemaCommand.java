package dev.apigw.cli;

import dev.apigw.diagnostic.Similar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw schema}: the JSON Schema of a file that this program reads, for editors. */
@Command(name = "schema", description = "Print the JSON Schema of a file format, with which editors complete and check it.",
        footer = """

                In a YAML file, a first line tells editors with the YAML language server about it:
                  # yaml-language-server: $schema=suite.schema.json

                Examples:
                  apigw schema
                  apigw schema suite > suite.schema.json

                Exit codes:
                  0  printed
                  2  there is no such schema""")
final class SchemaCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of("suite", "backends", "project");

    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "0..1", paramLabel = "NAME",
            description = "suite (for apigw test), backends (for --backend) or project (for apigw.yaml); without one, the names are listed.")
    private Optional<String> name = Optional.empty();

    @Override public Integer call() {
        apigw.environment().out().print(name.map(SchemaCommand::schema).orElseGet(() -> String.join("\n", NAMES) + "\n"));
        return ExitCode.OK;
    }

    private static String schema(String name) {
        if (!NAMES.contains(name)) {
            throw new UserError("there is no schema `" + name + "`; " + Similar.nearest(name, NAMES)
                    .map(near -> "did you mean " + near + "?").orElse("there are " + String.join(", ", NAMES) + "."));
        }
        try (InputStream in = SchemaCommand.class.getResourceAsStream("/dev/apigw/schema/" + name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
