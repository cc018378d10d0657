package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.Baseline;
import dev.apigw.lint.LintResult;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.LintSettings;
import dev.apigw.lint.Triage;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.resolve.ResolveOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw lint}: what API Gateway accepts and a team would regret. */
@Command(name = "lint",
        description = "Find what API Gateway accepts and you would regret.",
        footer = """

                What API Gateway refuses or drops is the business of apigw validate; lint says none of it
                again, but a definition that cannot be read fails here as well. Severities and rulesets
                are set under `lint` in apigw.yaml. To keep a finding: `x-apigw-lint-ignore: [ID]` in an
                object, `# apigw-ignore ID -- reason` in YAML, a line of .apigwignore, or --baseline.

                Examples:
                  apigw lint openapi.yaml
                  apigw lint 'api/**/*.yaml' --fail-on warning
                  apigw lint api --format sarif -o lint.sarif --format text
                  apigw lint openapi.yaml --rule 'security-*'
                  apigw lint openapi.yaml --fix --diff
                  apigw lint openapi.yaml --write-baseline lint-baseline.json

                Exit codes:
                  0  clean
                  1  findings at --fail-on or worse
                  2  wrong use, or a file that cannot be read
                  4  a bug of apigw""")
final class LintCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "0..*", paramLabel = "SPEC",
            description = "Definitions as for apigw validate: files, folders (all definitions below), patterns such as 'api/**/*.yaml', "
                    + "or - for standard input; without one, the api of apigw.yaml.")
    private List<String> specs = new ArrayList<>();

    @Option(names = "--fix", description = "Make the fixes of findings in the files, keeping comments and layout.")
    private boolean fix;

    @Option(names = "--diff", description = "With --fix: print what would change as a patch, and write nothing.")
    private boolean diff;

    @Option(names = "--watch", description = "Lint again whenever a file changes; stop with Ctrl-C.")
    private boolean watch;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "How many files and rules are worked on at a time (default: number of "
            + "processors). The result is the same.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", description = "Project file (default: apigw.yaml in this folder or the nearest above).")
    private Optional<String> config = Optional.empty();

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private LintBaseline baseline = new LintBaseline();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private LintReportOptions report = new LintReportOptions();

    @Override public Integer call() {
        refuseContradictions();
        if (!watch) {
            return lint(new ArrayList<>());
        }
        List<Path> read = new ArrayList<>();
        do {
            read.clear();
            try {
                lint(read);
            } catch (UserError e) {
                apigw.environment().err().println("apigw: " + e.getMessage()); // the next change may put it right
            }
            apigw.environment().out().flush();
        } while (Watch.untilChange(watched(read), Watch::pause));
        return ExitCode.OK;
    }

    private void refuseContradictions() {
        report.refuseContradictions();
        if (jobs.isPresent() && jobs.get() < 1) {
            throw new UserError("`--jobs " + jobs.get() + "` runs nothing; give 1 or more.");
        }
        if (diff && !fix) {
            throw new UserError("`--diff` shows what `--fix` would change; add `--fix`.");
        }
        if (diff && !report.isForPeople()) {
            throw new UserError("`--diff` prints a patch and no report; leave out --format and --output.");
        }
        if (fix && specs.contains("-")) {
            throw new UserError("standard input cannot be fixed; name the definition with its file.");
        }
        if (watch && specs.contains("-")) {
            throw new UserError("standard input cannot be watched; name the definition with its file.");
        }
        if (fix && baseline.isWritten()) {
            throw new UserError("`--fix` and `--write-baseline` exclude each other: fix first, then write what is left.");
        }
    }

    /** @param read gets the files that the result depends on */
    private int lint(List<Path> read) {
        Environment environment = apigw.environment();
        LintProject project = LintProject.find(config, environment);
        project.file().ifPresent(file -> read.add(file.path()));
        LintSettings settings = ruleOptions.isSelective() ? project.settings().withoutOff() : project.settings();
        ResolveOptions options = input.options(environment);
        Rulesets rulesets = Rulesets.of(ruleOptions.rulesets(), project, options.allowRemoteRefs(), environment);
        read.addAll(rulesets.files());
        RuleIds ids = new RuleIds(rulesets);
        ruleOptions.refuseUnknown(ids);
        baseline.load(environment);
        List<String> files = DefinitionFiles.of(specs(project), project.ignoreFile(), environment);
        files.stream().filter(file -> !file.equals("-")).map(environment::path).forEach(read::add);
        Predicate<String> wanted = id -> ruleOptions.wants(id) && settings.isOn(id);
        List<LintRule> rules = LintRules.all().stream().filter(rule -> wanted.test(rule.info().id())).toList();
        LintRun run = new LintRun(project, rules, rulesets.all().stream()
                .filter(ruleset -> ruleset.infos().map(RuleInfo::id).anyMatch(wanted)).toList(),
                jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                LintProgress.on(environment, report.isQuiet()), environment);
        Triage triage = new Triage(settings, project.ignoreFile(), ids.ran(wanted), ids);
        LintFixes fixes = new LintFixes();
        LintFixes.Round round = fix ? fixes.run(edited -> round(run, files, options.withFiles(edited), triage))
                : round(run, files, options, triage);
        round.results().forEach(result -> result.trees().forEach(tree -> tree.span().file().path().ifPresent(read::add)));
        return finish(files, round.with(rulesets.notes()), fixes);
    }

    private List<String> specs(LintProject project) {
        return !specs.isEmpty() ? specs : List.of(project.api(apigw.environment()).orElseThrow(() -> new UserError(
                "nothing to lint: name a definition, or state `api` in apigw.yaml.")));
    }

    private LintFixes.Round round(LintRun run, List<String> files, ResolveOptions options, Triage triage) {
        List<LintResult> results = run.of(files, options).stream().map(this::wanted).toList();
        return new LintFixes.Round(results, triage.of(results).stream()
                .filter(diagnostic -> isFatal(diagnostic, results) || ruleOptions.wants(diagnostic.ruleId())).toList());
    }

    private LintResult wanted(LintResult result) {
        return !result.isReadable() ? result : new LintResult(result.diagnostics().stream()
                .filter(diagnostic -> ruleOptions.wants(diagnostic.ruleId())).toList(), result.trees());
    }

    private static boolean isFatal(Diagnostic diagnostic, List<LintResult> results) {
        return results.stream().anyMatch(result -> !result.isReadable() && result.diagnostics().contains(diagnostic));
    }

    private int finish(List<String> files, LintFixes.Round round, LintFixes fixes) {
        Environment environment = apigw.environment();
        boolean readable = round.results().stream().allMatch(LintResult::isReadable);
        if (baseline.isWritten() && readable) {
            baseline.write(round.diagnostics(), round.results(), environment);
            return ExitCode.OK;
        }
        Baseline.Rest rest = baseline.rest(round.diagnostics(), round.results(), environment);
        if (diff) {
            environment.out().print(fixes.diff(report.ansi(environment)));
        } else {
            fixes.write();
            report.print(files.stream().map(InputOptions::displayName).toList(), rest.diagnostics(), environment);
        }
        sayWhatElse(rest, fixes);
        return readable ? report.exitCode(rest.diagnostics()) : ExitCode.USAGE;
    }

    private void sayWhatElse(Baseline.Rest rest, LintFixes fixes) {
        Environment environment = apigw.environment();
        if (fix && !report.isQuiet()) {
            environment.err().println(fixes.summary(!diff));
        }
        if (rest.known() + rest.gone() > 0 && !report.isQuiet()) {
            environment.err().println(rest.known() + " more in the baseline" + (rest.gone() == 0 ? ""
                    : "; " + rest.gone() + " of it are gone, so write it anew"));
        }
    }

    private List<Path> watched(List<Path> read) {
        return read.isEmpty() ? specs.stream().map(apigw.environment()::path).toList() : read.stream().distinct().toList();
    }
}
