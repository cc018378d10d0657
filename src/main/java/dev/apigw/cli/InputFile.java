package dev.apigw.cli;

import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceLoader;

/** Text files that the command line names. */
final class InputFile {
    private InputFile() {}

    /**
     * The text of a file; {@code -} is standard input.
     *
     * @throws UserError if it cannot be read as UTF-8 text
     */
    static SourceFile text(String name, Environment environment) {
        LoadedFile loaded = name.equals("-") ? SourceLoader.load("<stdin>", environment.in())
                : SourceLoader.load(name, environment.path(name));
        loaded.problem().ifPresent(problem -> {
            boolean named = problem.message().contains("`" + name + "`"); // else it is about a place in the text
            throw new UserError(named ? problem.message() : problem.span() + ": " + problem.message());
        });
        return loaded.file();
    }
}
