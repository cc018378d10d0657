package dev.apigw.cli;

import dev.apigw.deploy.Refused;
import dev.apigw.deploy.local.StoreFault;
import dev.apigw.diagnostic.Similar;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user sees of an exception, and the exit code that it becomes. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Pattern CHOICES = Pattern.compile("expected one of \\[(.*?)] \\(case-insensitive\\)");
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = Objects.requireNonNull(err, "err");
    }

    /** Wrong use: what is wrong, a guess at what was meant, where to read on. */
    @Override public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched && isCommand(unmatched)) {
            unknownCommand(unmatched.getUnmatched().get(0), command);
        } else {
            err.println("apigw: " + wording(e.getMessage()));
            UnmatchedArgumentException.printSuggestions(e, command.getErr());
            command.getErr().flush();
        }
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
        return ExitCode.USAGE;
    }

    /** picocli's message with choices as the help writes them, and without its "option option" where a map is meant. */
    private static String wording(String message) {
        return CHOICES.matcher(message.replace("option option", "option"))
                .replaceAll(choices -> Matcher.quoteReplacement("expected one of " + choices.group(1).toLowerCase(Locale.ROOT)));
    }

    /** picocli calls a misspelt command an unmatched argument, which says nothing to its user. */
    private static boolean isCommand(UnmatchedArgumentException e) {
        return !e.isUnknownOption() && !e.getCommandLine().getSubcommands().isEmpty();
    }

    private void unknownCommand(String name, CommandLine command) {
        List<String> near = Similar.to(name, List.copyOf(command.getSubcommands().keySet()));
        err.println("apigw: there is no command '" + name + "'"
                + (near.isEmpty() ? "." : "; did you mean '" + String.join("' or '", near) + "'?"));
    }

    @Override public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Apigw.NoCommand) {
            return ExitCode.USAGE;
        }
        if (e instanceof UserError) {
            err.println("apigw: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof StoreFault) {
            err.println("apigw: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof Refused refused) {
            err.println(refused.inEnvelope());
            if (refused.ownWords()) {
                err.println("note: the message is in words of apigw, because those of AWS are not known");
            }
            return ExitCode.FINDINGS;
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
