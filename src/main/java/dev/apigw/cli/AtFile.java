package dev.apigw.cli;

import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceLoader;

/** Values of the command line that may stand in a file: {@code @FILE}. */
final class AtFile {
    private AtFile() {}

    /**
     * The value itself, the text of the file for {@code @FILE} without its last line break, or {@code @…} for {@code @@…}.
     *
     * @throws UserError if the file cannot be read as UTF-8 text
     */
    static String value(String value, Environment environment) {
        if (!value.startsWith("@")) {
            return value;
        }
        String name = value.substring(1);
        return name.startsWith("@") ? name : withoutLastBreak(text(name, environment));
    }

    private static String text(String name, Environment environment) {
        LoadedFile loaded = SourceLoader.load(name, environment.path(name));
        loaded.problem().ifPresent(problem -> {
            throw new UserError(problem.message());
        });
        return loaded.file().text();
    }

    /** Editors end a file with a line break that is not meant; shells drop it in the same way. */
    private static String withoutLastBreak(String text) {
        return text.endsWith("\r\n") ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
