package dev.apigw.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of the whole program in this JVM.
 *
 * @param terminal what a terminal shows: standard output and standard error in the order they were written
 */
record Run(int exitCode, String stdout, String stderr, String terminal) {
    /** Runs a command line in the folder of the project. */
    static Run of(String... args) {
        return in(Path.of(""), Map.of(), "", List.of(args));
    }

    static Run in(Path folder, Map<String, String> variables, String stdin, List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Environment environment = new Environment(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                stream(out, both), stream(err, both), folder, variables, () -> variables.containsKey("TERMINAL"));
        int exitCode = Apigw.run(environment, args.toArray(String[]::new));
        return new Run(exitCode, text(out), text(err), text(both));
    }

    /** The words of a command line, with single and double quotes taken off as a shell does it. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }

    private static PrintStream stream(ByteArrayOutputStream one, ByteArrayOutputStream both) {
        return new PrintStream(new java.io.OutputStream() {
            @Override public void write(int b) {
                one.write(b);
                both.write(b);
            }
        }, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
