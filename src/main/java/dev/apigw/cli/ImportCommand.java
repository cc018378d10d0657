package dev.apigw.cli;

import dev.apigw.build.ApiMerge;
import dev.apigw.build.ImportOptions;
import dev.apigw.report.Ansi;
import dev.apigw.report.ImportAnswer;
import dev.apigw.report.ImportPrinter;
import dev.apigw.report.Report;
import dev.apigw.report.ReportFormat;
import dev.apigw.report.ToolVersion;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.ResolvedDocument;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw import}: a definition as API Gateway would take it, or why it would be refused. */
@Command(name = "import", description = "Import a definition as API Gateway would, and say what that creates, or why it is refused.",
        footer = """

                The API is kept in the folder .apigw beside the definition; apigw deploy --stage NAME without
                SPEC deploys it.

                Examples:
                  apigw import openapi.yaml
                  apigw import more.yaml --mode merge
                  apigw import openapi.yaml --dry-run
                  apigw import openapi.yaml --dry-run --basepath prepend --format json
                  apigw import template.yaml --api PetStore --dry-run --fail-on-warnings

                Exit codes:
                  0  the import succeeds
                  1  the import is refused
                  2  wrong use, a file that cannot be read, or a folder .apigw that cannot be read or written
                  4  a bug of apigw""")
final class ImportCommand implements Callable<Integer> {
    private enum Format { TEXT, JSON }

    private enum Target { LOCAL, AWS }

    @ParentCommand
    private Apigw apigw;

    @Parameters(paramLabel = "SPEC", description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template, "
            + "JSON or YAML; - is standard input.")
    private String spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--dry-run", description = "Change nothing; only say what would be created.")
    private boolean dryRun;

    @Option(names = "--basepath", paramLabel = "MODE", defaultValue = "ignore",
            description = "What becomes of the base path: ignore, prepend or split (default: ${DEFAULT-VALUE}).")
    private ImportOptions.Basepath basepath;

    @Option(names = "--mode", paramLabel = "MODE",
            description = "Import into an API that exists: merge or overwrite. Without it a new API is created.")
    private Optional<ApiMerge.Mode> mode = Optional.empty();

    @Option(names = "--target", paramLabel = "TARGET", defaultValue = "local",
            description = "Where the API lives: local, the folder .apigw (default: ${DEFAULT-VALUE}). An account is not supported yet.")
    private Target target = Target.LOCAL;

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(names = "--fail-on-warnings", description = "Refuse the import at a warning, as AWS does with failOnWarnings.")
    private boolean failOnWarnings;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the result to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Override public Integer call() {
        if (target == Target.AWS) {
            throw new UserError("not supported yet: --target aws; without it, the import goes to the folder .apigw.");
        }
        Environment environment = apigw.environment();
        Check check = Check.of(spec, input.options(environment), new ImportOptions(basepath), environment);
        if (!check.readable() && !ImportAnswer.isAnswered(check.diagnostics())) {
            environment.err().print(ReportFormat.TEXT.renderer(Ansi.OFF).render(new Report("import", ToolVersion.current(),
                    environment.folder(), List.of(check.name()), check.diagnostics(), Optional.empty())));
            return ExitCode.USAGE;
        }
        ImportAnswer answer = check.document()
                .map(document -> ImportAnswer.to(document, check.api().orElseThrow(), check.diagnostics(), failOnWarnings))
                .orElseGet(ImportAnswer::unreadable);
        String text = format == Format.JSON ? ImportPrinter.json(answer)
                : ImportPrinter.text(answer, operation(check.document()));
        Optional<ImportStore> store = dryRun || !(answer instanceof ImportAnswer.Created) ? Optional.empty()
                : Optional.of(ImportStore.open(workspace.writable(Optional.of(spec), Optional.empty(), environment), mode));
        Optional<String> stored = store.map(open -> open.put(check, WorkspaceOptions.source(spec, open.store(), environment), environment));
        output.ifPresentOrElse(file -> OutputFile.write(environment.path(file), text), () -> environment.out().print(text));
        stored.ifPresent(said -> (format == Format.TEXT && output.isEmpty() ? environment.out() : environment.err()).print(said));
        if (answer instanceof ImportAnswer.Refused refused && refused.ownWords() > 0) {
            environment.err().println("note: lines in words of apigw, because those of AWS are not known: "
                    + refused.ownWords());
        }
        return answer instanceof ImportAnswer.Created ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** The operation that the AWS CLI names in front of an error. */
    private String operation(Optional<ResolvedDocument> document) {
        boolean http = document.map(d -> d.apiKind() == ApiKind.HTTP).orElse(false);
        return http ? mode.isPresent() ? "ReimportApi" : "ImportApi" : mode.isPresent() ? "PutRestApi" : "ImportRestApi";
    }
}
