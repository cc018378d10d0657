package dev.apigw.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw completion}: the script that makes a shell complete commands and options. */
@Command(name = "completion", description = "Print the completion script for a shell.",
        footer = """

                Examples:
                  source <(apigw completion bash)
                  source <(apigw completion zsh)

                The folder completions/ of the program holds the same script.""")
final class CompletionCommand implements Runnable {
    enum Shell {
        BASH, ZSH;

        /** As it is written on the command line. */
        @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Apigw apigw;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    /** One script serves both: it switches zsh to bash's completion system by itself. */
    @Override public void run() {
        apigw.environment().out().print(script());
    }

    /** The script for the commands as they are. */
    static String script() {
        Environment none = Environment.ofProcess(java.io.InputStream.nullInputStream(),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        return AutoComplete.bash("apigw", Apigw.commandLine(none));
    }
}
