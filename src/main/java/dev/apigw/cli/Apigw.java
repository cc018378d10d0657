package dev.apigw.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command; holds nothing but the list of subcommands and what they share. */
@Command(name = "apigw", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = VersionProvider.class, synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "Know on your laptop, and in CI, what Amazon API Gateway will do with your OpenAPI file.")
public final class Apigw implements Runnable {
    /**
     * The subcommands in the order of the help. Not stated in the annotation: picocli would then look through the options of all of
     * them at every start, which takes longer than most of them run.
     */
    private static final List<Class<?>> COMMANDS = List.of(
            ValidateCommand.class,
            LintCommand.class,
            RulesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RenderMappingCommand.class,
            SimulateCommand.class,
            TestCommand.class,
            DeployCommand.class,
            StagesCommand.class,
            StageCommand.class,
            CanaryCommand.class,
            PromoteCommand.class,
            RollbackCommand.class,
            HistoryCommand.class,
            DeleteStageCommand.class,
            DiffStagesCommand.class,
            SchemaCommand.class,
            TokenCommand.class,
            ExplainCommand.class,
            CompletionCommand.class,
            HelpCommand.class);
    /** Commands that tell of the others. */
    private static final Set<Class<?>> NEED_ALL = Set.of(HelpCommand.class, CompletionCommand.class);

    /** Set by hand and not in the annotation: there it would be inherited by commands without a footer of their own. */
    private static final String FOOTER = """

            Examples:
              apigw validate openapi.yaml
              apigw help validate

            Exit codes:
              0  clean
              1  findings, a failed test, a rejected request under --fail
              2  wrong use, or a file that cannot be read
              3  a remote system failed
              4  a bug of apigw""";

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of an unexpected error.")
    private boolean stacktrace;

    @Spec
    private CommandSpec spec;

    private final Environment environment;

    private Apigw(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment");
    }

    /** The exit code of the command line {@code args}, run on the given streams. */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return run(Environment.ofProcess(in, out, err), args);
    }

    /** The exit code of the command line {@code args}, run in an environment. */
    static int run(Environment environment, String... args) {
        Failures failures = new Failures(environment.err());
        CommandLine commandLine = commandLine(environment, needed(args));
        commandLine.setParameterExceptionHandler(failures);
        commandLine.setExecutionExceptionHandler(failures);
        try {
            return commandLine.execute(args);
        } catch (Error e) { // a stack overflow or lack of memory passes picocli's own handler
            return failures.bug(e, commandLine);
        } finally {
            environment.out().flush();
            environment.err().flush();
        }
    }

    /** The whole command tree, ready to parse. */
    static CommandLine commandLine(Environment environment) {
        return commandLine(environment, COMMANDS);
    }

    /** The one command that a command line names; all where it names none, so that help and suggestions know them. */
    private static List<Class<?>> needed(String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            return List.of();
        }
        Optional<String> name = Stream.of(args).filter(arg -> !arg.startsWith("-")).findFirst();
        return COMMANDS.stream().filter(type -> name.filter(wanted -> isCalled(type, wanted)).isPresent() && !NEED_ALL.contains(type))
                .findFirst().<List<Class<?>>>map(List::of).orElse(COMMANDS);
    }

    private static boolean isCalled(Class<?> type, String name) {
        Command command = type.getAnnotation(Command.class);
        return command.name().equals(name) || List.of(command.aliases()).contains(name);
    }

    private static CommandLine commandLine(Environment environment, List<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(new Apigw(environment));
        commands.forEach(commandLine::addSubcommand);
        commandLine
                .setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An argument that begins with @ is a value from a file, for us to read; picocli must not.
                .setExpandAtFiles(false)
                // Finding out whether help goes to a terminal would cost more than its colours are worth.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(40);
        OptionGroups.use(commandLine);
        commandLine.getCommandSpec().usageMessage().footer(FOOTER);
        return commandLine;
    }

    /** Streams, working folder and variables. */
    Environment environment() {
        return environment;
    }

    /** Whether the user wants to see stack traces. */
    boolean stacktrace() {
        return stacktrace;
    }

    @Override public void run() {
        spec.commandLine().usage(environment.err());
        throw new NoCommand();
    }

    /** Nothing was asked for; the usage is printed already. */
    static final class NoCommand extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
