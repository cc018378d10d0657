package dev.apigw.cli;

import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.report.Ansi;
import dev.apigw.report.SuiteFormat;
import dev.apigw.report.SuiteGitHub;
import dev.apigw.report.SuiteReport;
import dev.apigw.report.SuiteText;
import dev.apigw.report.ToolVersion;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.source.SourceLoader;
import dev.apigw.suite.CaseCrash;
import dev.apigw.suite.CaseResult;
import dev.apigw.suite.ReadSuite;
import dev.apigw.suite.Suite;
import dev.apigw.suite.SuiteDefinition;
import dev.apigw.suite.SuiteReader;
import dev.apigw.suite.SuiteResult;
import dev.apigw.suite.SuiteRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw test}: whether API Gateway answers what suites expect. */
@Command(name = "test",
        description = "Send the requests of test suites through their definitions and compare the answers with what is expected.",
        footer = """

                Cases run in parallel, each with a fixed clock and fixed ids: the result is the same bytes whatever --jobs says.
                The format of a suite: apigw schema suite.

                Examples:
                  apigw test petstore.test.yaml
                  apigw test tests --filter 'pets > .*404'
                  apigw test tests --format junit -o apigw.xml
                  apigw test tests --update
                  apigw test tests --coverage-min 80
                  apigw test tests --stage dev

                Exit codes:
                  0  every case passed or was skipped
                  1  a case failed, or was skipped under --fail-on-skipped, or less than --coverage-min was exercised
                  2  wrong use, a suite that is wrong, or no case at all
                  4  a bug of apigw""")
final class TestCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "1..*", paramLabel = "SUITE",
            description = "A suite file, a folder (all *.test.yaml, *.test.yml and *.test.json below it), or - for standard input.")
    private List<String> arguments;

    @Option(names = "--filter", paramLabel = "TEXT|REGEX",
            description = "Run only cases whose name, as in `FILE > CASE`, holds the text or a match of the regular expression, in "
                    + "either case. Repeatable: one of them suffices.")
    private List<String> filters = new ArrayList<>();

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "How many cases run at a time (default: number of processors).")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--stage", paramLabel = "NAME",
            description = "Test what apigw deploy has deployed to a stage, with its variables and settings, in place of the definition "
                    + "file and of `stage` in the suites.")
    private Optional<String> stageName = Optional.empty();

    @Option(names = "--fail-fast", description = "Stop at the first case that fails.")
    private boolean failFast;

    @Option(names = "--fail-on-skipped", description = "Exit with 1 if a case asks for something that is not simulated yet.")
    private boolean failOnSkipped;

    @Option(names = "--update",
            description = "Write into the suites what is answered, where it is not what they expect; an empty `expect` gets status, "
                    + "content type and body. Read the difference before you commit it.")
    private boolean update;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, junit or github (default: ${DEFAULT-VALUE}).")
    private SuiteFormat format = SuiteFormat.TEXT;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the report to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(names = {"-v", "--verbose"}, description = "Show passed cases too, and what every step of the pipeline decided.")
    private boolean verbose;

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        refuseContradictions();
        List<ReadSuite> read = read(environment);
        List<Mistake> problems = read.stream().flatMap(suite -> suite.problems().stream()).toList();
        if (!problems.isEmpty()) {
            sayProblems(problems, environment);
            return ExitCode.USAGE;
        }
        List<Suite> suites = selected(read.stream().map(suite -> deployed(suite.suite().orElseThrow(), environment)).toList());
        sayRefusedDefinitions(suites, environment);
        List<SuiteResult> results = run(suites);
        if (update) {
            return new SuiteUpdates(color.ansi(environment), environment).write(results) ? ExitCode.OK : ExitCode.FINDINGS;
        }
        SuiteReport report = new SuiteReport(ToolVersion.current(), environment.folder(), results, verbose);
        print(report, environment);
        boolean enough = coverage.report(results, color.ansi(environment), environment);
        return !enough || report.count(CaseResult.Outcome.FAILED) > 0 || failOnSkipped && report.count(CaseResult.Outcome.SKIPPED) > 0
                ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void refuseContradictions() {
        if (jobs.isPresent() && jobs.get() < 1) {
            throw new UserError("`--jobs " + jobs.get() + "` runs nothing; give 1 or more.");
        }
        coverage.refuse(failFast, "--fail-fast");
        coverage.refuse(update, "--update");
        if (output.isEmpty()) {
            coverage.refuseBehind(format);
        }
        if (update && arguments.contains("-")) {
            throw new UserError("standard input cannot be updated; name the suite with its file.");
        }
        if (update && (format != SuiteFormat.TEXT || output.isPresent())) {
            throw new UserError("`--update` prints what it changes and no report; leave out --format and --output.");
        }
    }

    private List<ReadSuite> read(Environment environment) {
        ResolveOptions options = input.options(environment);
        // Parallel: the files know nothing of each other, and the list keeps the order of the command line.
        return SuiteFiles.of(arguments, environment).parallelStream().map(file -> SuiteReader.read(file.equals("-")
                ? SourceLoader.load(InputOptions.displayName(file), environment.in())
                : SourceLoader.load(file, environment.path(file)), environment.folder(), options)).toList();
    }

    private void sayProblems(List<Mistake> problems, Environment environment) {
        if (format == SuiteFormat.GITHUB) {
            environment.out().print(SuiteGitHub.problems(problems, environment.folder()));
        }
        environment.err().print(new SuiteText(color.ansi(environment)).problems(problems));
        environment.err().println("apigw: " + problems.size() + (problems.size() == 1 ? " mistake" : " mistakes")
                + " in the suites; nothing was run.");
    }

    /** The suite against what was deployed, if a stage is named. */
    private Suite deployed(Suite suite, Environment environment) {
        if (stageName.isEmpty()) {
            return suite;
        }
        String definition = suite.definition().name();
        DeployedApi deployed = DeployedApi.find(Optional.of(definition), stageName.get(), environment).orElseThrow(() ->
                new UserError("`" + definition + "`, which `" + suite.file().name() + "` tests, was not deployed to a stage `"
                        + stageName.get() + "`; apigw deploy " + definition + " --stage " + stageName.get() + " does it."));
        deployed.sayIfStale(input, ImportOptions.defaults(), environment);
        return suite.on(deployed.stage().stage(), new SuiteDefinition(definition, deployed.api(), 0),
                deployed.canary().map(api -> new SuiteDefinition(definition, api, 0)));
    }

    private List<Suite> selected(List<Suite> suites) {
        Predicate<String> wanted = CaseFilter.of(filters);
        List<Suite> selected = suites.stream().map(suite -> suite.select(wanted)).filter(suite -> !suite.cases().isEmpty()).toList();
        if (selected.isEmpty()) {
            int all = suites.stream().mapToInt(suite -> suite.cases().size()).sum();
            throw new UserError("no case matches `--filter " + String.join("`, `--filter ", filters) + "`; " + all
                    + (all == 1 ? " case is" : " cases are") + " there, the first is `"
                    + suites.get(0).nameOf(suites.get(0).cases().get(0)) + "`.");
        }
        return selected;
    }

    /** A test against something that cannot be deployed says little. */
    private static void sayRefusedDefinitions(List<Suite> suites, Environment environment) {
        Map<String, Long> errors = new LinkedHashMap<>();
        suites.stream().map(Suite::definition).filter(definition -> definition.errors() > 0)
                .forEach(definition -> errors.put(definition.name(), definition.errors()));
        errors.forEach((name, count) -> environment.err().println("apigw: " + count + (count == 1 ? " error" : " errors") + " in "
                + name + ", which API Gateway would refuse; run apigw validate to see " + (count == 1 ? "it." : "them.")));
    }

    private List<SuiteResult> run(List<Suite> suites) {
        try {
            int threads = jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
            return new SuiteRunner(threads, failFast, coverage.templates()).run(suites);
        } catch (CaseCrash e) {
            throw new CheckFailure(e.getMessage(), e.getCause());
        }
    }

    /** The summary of a text report is its last line; that of another one, or of a written file, goes to standard error. */
    private void print(SuiteReport report, Environment environment) {
        Ansi ansi = output.isPresent() ? Ansi.OFF : color.ansi(environment);
        String summary = report.summary() + "\n";
        boolean forPeople = format == SuiteFormat.TEXT;
        String text = format.render(report, ansi) + (forPeople ? summary : "");
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), text);
            environment.err().print(summary);
        } else {
            environment.out().print(text);
        }
    }
}
