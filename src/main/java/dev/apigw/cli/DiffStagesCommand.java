package dev.apigw.cli;

import dev.apigw.diagnostic.Members;
import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffSettings;
import dev.apigw.diff.Differ;
import dev.apigw.diff.Side;
import dev.apigw.diff.Sifted;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.report.Ansi;
import dev.apigw.report.DiffFormat;
import dev.apigw.report.DiffReport;
import dev.apigw.report.ToolVersion;
import dev.apigw.suite.replay.Replay;
import dev.apigw.suite.replay.Replayed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw diff-stages}: what differs between two APIs or stages, and what that means. */
@Command(name = "diff-stages",
        description = "Compare two APIs or stages: what breaks clients, who gets in, what is answered otherwise, what costs more.",
        footer = """

                A and B are one of these, the earlier one first:
                  openapi.yaml             a definition or template; - is standard input
                  openapi.yaml@prod        with a stage of the nearest apigw.yaml
                  git:REV:openapi.yaml     as a revision of git has it; the path counts from this folder
                  prod                     a stage of the workspace
                  '#12'                    an entry of its history
                  0a1b2c3d4e               a deployment

                Changes that somebody has agreed to stand in apigw.yaml:
                  diff:
                    ignore:
                      - { id: integration-uri-changed, subject: GET /pets, reason: new host, expires: 2030-01-31 }

                Examples:
                  apigw diff-stages dev prod
                  apigw diff-stages git:main:openapi.yaml openapi.yaml --format markdown
                  apigw diff-stages v1.yaml@prod v2.yaml@prod --fail-on any
                  apigw diff-stages v1.yaml v2.yaml --requests recorded.har --backend backends.yaml

                Exit codes:
                  0  no change that --fail-on names
                  1  changes that --fail-on names
                  2  wrong use, or a side that cannot be read
                  4  a bug of apigw""")
final class DiffStagesCommand implements Callable<Integer> {
    private static final int USUAL_WIDTH = 100;

    @ParentCommand
    private Apigw apigw;

    @Parameters(index = "0", paramLabel = "A", description = "The side before.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The side after.")
    private String second;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown, json, sarif, junit, github or html (default: ${DEFAULT-VALUE}).")
    private DiffFormat format = DiffFormat.TEXT;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the report to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "WHAT", split = ",", defaultValue = "breaking,security",
            description = "Exit with 1 at a change judged so: breaking, security, behaviour, any or never; several with commas (default: "
                    + "${DEFAULT-VALUE}).")
    private List<DiffFailOn> failOn = new ArrayList<>();

    @Option(names = "--width", paramLabel = "COLUMNS",
            description = "Columns of the terminal; from 140 on texts stand side by side (default: the variable COLUMNS, else 100).")
    private Optional<Integer> width = Optional.empty();

    @Option(names = "--project", paramLabel = "FILE",
            description = "Project file with stages, stubs and ignore rules (default: the nearest apigw.yaml to a file, else to this "
                    + "folder).")
    private Optional<String> projectFile = Optional.empty();

    @Mixin
    private ColorOption color = new ColorOption();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Operand before = Operand.of(first, environment);
        Operand after = Operand.of(second, environment);
        if (before.isStandardInput() && after.isStandardInput()) {
            throw new UserError("`-` stands twice on the command line; standard input can be read once.");
        }
        Optional<ProjectFile> named = projectFile.map(file -> ProjectFile.read(file, environment));
        Optional<ProjectFile> project = named.or(() -> ProjectFile.of(after, environment)).or(() -> ProjectFile.of(before, environment))
                .or(() -> ProjectFile.nearest(environment));
        DiffSettings settings = settings(project);
        try (Sides sides = Sides.read(List.of(before, after), input, workspace, named, environment)) {
            if (sides.sides().stream().anyMatch(Optional::isEmpty)) {
                return ExitCode.USAGE;
            }
            Side left = sides.sides().get(0).orElseThrow();
            Side right = sides.sides().get(1).orElseThrow();
            if (left.stage().isPresent() != right.stage().isPresent()) {
                environment.err().println("note: only `" + (left.stage().isPresent() ? left : right).name() + "` has a stage, so that "
                        + "settings of stages are not compared");
            }
            return print(left, right, settings, project, environment);
        }
    }

    private static DiffSettings settings(Optional<ProjectFile> project) {
        Members members = new Members();
        DiffSettings settings = project.flatMap(file -> file.project().diff())
                .map(section -> DiffSettings.read(section, members, ids())).orElse(DiffSettings.none());
        if (members.hasProblems()) {
            throw new UserError(members.problems().stream().map(ProjectFile::line).collect(Collectors.joining("\n")));
        }
        return settings;
    }

    /** Everything that a change can be called. */
    static List<String> ids() {
        return Stream.concat(DiffRules.all().stream().flatMap(rule -> rule.infos().stream()), Replay.infos().stream())
                .map(ChangeInfo::id).distinct().sorted().toList();
    }

    private int print(Side before, Side after, DiffSettings settings, Optional<ProjectFile> project, Environment environment) {
        LocalDate today = environment.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<Change> changes = new ArrayList<>(Differ.changes(new Comparison(before, after, Optional.of(today)), DiffRules.all()));
        Optional<Replayed> replayed = replay.run(before, after, project, input, environment);
        replayed.ifPresent(shown -> changes.addAll(shown.changes()));
        DiffReport report = new DiffReport(ToolVersion.current(), environment.folder(), before.name(), after.name(),
                Sifted.of(changes, settings.ignore(), today), DiffFailOn.judgements(failOn),
                replayed.map(shown -> OptionalInt.of(shown.requests())).orElse(OptionalInt.empty()));
        String text = format.render(report, output.isPresent() ? Ansi.OFF : color.ansi(environment), width(environment));
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), text);
            environment.err().println(report.summary());
        } else {
            environment.out().print(text);
        }
        return report.fails() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private int width(Environment environment) {
        String columns = environment.variables().getOrDefault("COLUMNS", "");
        return width.orElseGet(() -> columns.matches("\\d{1,5}") ? Integer.parseInt(columns) : USUAL_WIDTH);
    }
}
