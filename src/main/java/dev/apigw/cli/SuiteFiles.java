package dev.apigw.cli;

import dev.apigw.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The suite files that arguments name: files, folders with all suites below them, {@code -}. */
final class SuiteFiles {
    private SuiteFiles() {}

    /**
     * The files in the order of the arguments, those of a folder sorted, each once.
     *
     * @throws UserError if a folder holds no suite or cannot be read
     */
    static List<String> of(List<String> arguments, Environment environment) {
        return InputOptions.distinct(arguments.stream().flatMap(argument -> files(argument, environment)).toList(), environment);
    }

    private static Stream<String> files(String argument, Environment environment) {
        if (argument.equals("-") || !Files.isDirectory(environment.path(argument))) {
            return Stream.of(argument);
        }
        List<String> below = below(argument, environment.path(argument));
        if (below.isEmpty()) {
            throw new UserError("`" + argument + "` holds no suite: no file below it ends in .test.yaml, .test.yml or .test.json.");
        }
        return below.stream();
    }

    private static List<String> below(String argument, Path folder) {
        String prefix = argument.replaceFirst("[/\\\\]+$", "") + "/";
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(Suite::isSuite).sorted().map(name -> (argument.equals(".") ? "" : prefix) + name).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("`" + argument + "` cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
