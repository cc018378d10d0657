package dev.apigw.cli;

import java.io.PrintStream;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user sees of an exception, and the exit code that it becomes. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = Objects.requireNonNull(err, "err");
    }

    /** Wrong use: what is wrong, a guess at what was meant, where to read on. */
    @Override public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        err.println("apigw: " + message(e));
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().flush();
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
        return ExitCode.USAGE;
    }

    /** picocli calls a misspelt command an unmatched argument, which says nothing to its user. */
    private static String message(ParameterException e) {
        boolean command = e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && !e.getCommandLine().getSubcommands().isEmpty();
        return command ? "there is no command '" + ((UnmatchedArgumentException) e).getUnmatched().get(0) + "'."
                : e.getMessage();
    }

    @Override public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Apigw.NoCommand) {
            return ExitCode.USAGE;
        }
        if (e instanceof UserError) {
            err.println("apigw: " + e.getMessage());
            return ExitCode.USAGE;
        }
        return bug(e, command);
    }

    /** Our fault: one line, and the trace only if it was asked for. */
    int bug(Throwable e, CommandLine command) {
        boolean inFile = e instanceof CheckFailure;
        Throwable cause = inFile ? e.getCause() : e;
        String what = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse(""));
        err.println("apigw: This is a bug of apigw: " + what + (inFile ? " (while checking `" + e.getMessage() + "`)" : "")
                + "; run again with --stacktrace and report it.");
        if (root(command).stacktrace()) {
            cause.printStackTrace(err);
        }
        return ExitCode.BUG;
    }

    private static Apigw root(CommandLine command) {
        return (Apigw) command.getCommandSpec().root().userObject();
    }
}
