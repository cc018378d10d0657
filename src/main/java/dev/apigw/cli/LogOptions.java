package dev.apigw.cli;

import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.log.AccessLog;
import dev.apigw.simulate.log.AccessLogPreset;
import dev.apigw.simulate.log.ExecutionLog;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Predicate;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The logs that AWS would write about a request. */
final class LogOptions {
    private static final String TEST_INVOKE = "test-invoke";
    private static final String STAGE = "stage";

    @Option(names = "--log", paramLabel = "FORM", arity = "0..1", parameterConsumer = Form.class,
            description = "Print the execution log on standard error: test-invoke, as the console's test shows it (the default), or "
                    + "stage, as CloudWatch gets it.")
    private String log;

    @Option(names = "--access-log", paramLabel = "FORMAT", arity = "0..1", parameterConsumer = Format.class,
            description = "Print the entry of the access log on standard error: clf (the default), json, xml, csv, or a text with "
                    + "$$context variables, or @FILE with one.")
    private String accessLog;

    /** Whether any log is to be printed. */
    boolean isAsked() {
        return log != null || accessLog != null;
    }

    /**
     * Prints what was asked for; nothing for a request that was not answered.
     *
     * @throws UserError if API Gateway would refuse the format
     */
    void print(SimulationResult result, Secrets secrets, Environment environment) {
        Optional<AccessLog> access = Optional.ofNullable(accessLog).map(format -> accessLog(format, environment));
        if (!(result instanceof SimulationResult.Answered answered)) {
            return;
        }
        if (log != null) {
            ExecutionLog.Form form = log.equalsIgnoreCase(STAGE) ? ExecutionLog.Form.STAGE : ExecutionLog.Form.TEST_INVOKE;
            String lines = ExecutionLog.render(answered, form, secrets);
            environment.err().print(lines.isEmpty() ? "apigw: no execution log: AWS writes none about a request that finds no "
                    + "method.\n" : lines);
        }
        access.ifPresent(format -> environment.err().println(secrets.mask(format.render(answered)).stripTrailing()));
    }

    private static AccessLog accessLog(String format, Environment environment) {
        String text = AccessLogPreset.of(format).map(AccessLogPreset::format)
                .orElseGet(() -> AtFile.value(format, environment));
        List<String> problems = AccessLog.problems(text);
        if (!problems.isEmpty()) {
            throw new UserError("--access-log: " + String.join(" ", problems));
        }
        return AccessLog.parse(text);
    }

    /** Takes the next word only if it can be meant: an option whose value may be left out would swallow SPEC. */
    private abstract static class Optionally implements IParameterConsumer {
        private final String otherwise;
        private final Predicate<String> isMine;

        Optionally(String otherwise, Predicate<String> isMine) {
            this.otherwise = otherwise;
            this.isMine = isMine;
        }

        @Override public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            option.setValue(!words.isEmpty() && isMine.test(words.peek()) ? words.pop() : otherwise);
        }
    }

    /** For {@code --log}. */
    static final class Form extends Optionally {
        Form() {
            super(TEST_INVOKE, word -> word.equalsIgnoreCase(TEST_INVOKE) || word.equalsIgnoreCase(STAGE));
        }
    }

    /** For {@code --access-log}. */
    static final class Format extends Optionally {
        Format() {
            super("clf", word -> AccessLogPreset.of(word).isPresent() || word.startsWith("@") || word.contains("$"));
        }
    }
}
