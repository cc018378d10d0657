package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ApiMerge;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.report.ImportAnswer;
import dev.apigw.report.ImportPrinter;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ReferenceCheck;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.validate.Validator;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code apigw import}: what AWS's import would create of a definition, or why it would refuse it. */
@Command(name = "import", description = "Show what an import into API Gateway would create, or why it would be refused.",
        footer = """

                Examples:
                  apigw import openapi.yaml --dry-run
                  apigw import openapi.yaml --dry-run --basepath prepend --format json
                  apigw import template.yaml --api PetStore --dry-run --fail-on-warnings

                Exit codes:
                  0  the import would succeed
                  1  the import would be refused
                  2  wrong use, or a file that cannot be read
                  4  a bug of apigw""")
final class ImportCommand implements Callable<Integer> {
    private enum Format { TEXT, JSON }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SPEC", description = "The definition; - is standard input.")
    private String source;

    @Mixin private InputOptions input;

    @Option(names = "--dry-run", description = "Change nothing; only say what would be created.")
    private boolean dryRun;

    @Option(names = "--basepath", paramLabel = "MODE", defaultValue = "IGNORE",
            description = "What becomes of the base path: ignore, prepend or split (default: ignore).")
    private ImportOptions.Basepath basepath;

    @Option(names = "--mode", paramLabel = "MODE",
            description = "Import into an API that exists: merge or overwrite. Without it a new API is created.")
    private Optional<ApiMerge.Mode> mode;

    @Option(names = "--fail-on-warnings", description = "Refuse the import at a warning, as AWS does with failOnWarnings.")
    private boolean failOnWarnings;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT",
            description = "text or json (default: text).")
    private Format format;

    @Override public Integer call() {
        if (!dryRun) {
            spec.commandLine().getErr().println("not supported yet: storing an import; add --dry-run");
            return ExitCode.USAGE;
        }
        LoadedDocument loaded = input.load(source, System.in);
        if (loaded.document().isEmpty() && !ImportAnswer.isAnswered(loaded.diagnostics())) {
            loaded.diagnostics().forEach(finding -> spec.commandLine().getErr().println(finding.message()));
            return ExitCode.USAGE;
        }
        ImportAnswer answer = loaded.document().map(document -> answer(document, loaded.diagnostics())).orElseGet(ImportAnswer::unreadable);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? ImportPrinter.json(answer)
                : ImportPrinter.text(answer, operation(loaded.document())));
        out.flush();
        if (answer instanceof ImportAnswer.Refused refused && refused.ownWords() > 0) {
            spec.commandLine().getErr().println("note: lines in words of apigw, because those of AWS are not known: "
                    + refused.ownWords());
        }
        return answer instanceof ImportAnswer.Created ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private ImportAnswer answer(ResolvedDocument document, List<Diagnostic> ofReading) {
        BuildResult built = ApiBuilder.build(document, new ImportOptions(basepath));
        List<Diagnostic> findings = new ArrayList<>(ofReading);
        findings.addAll(ReferenceCheck.check(document));
        findings.addAll(Validator.validate(document, built));
        return ImportAnswer.to(document, built.api(), DiagnosticOrder.sorted(findings), failOnWarnings);
    }

    private String operation(Optional<ResolvedDocument> document) {
        boolean http = document.map(d -> d.apiKind() == ApiKind.HTTP).orElse(false);
        return http ? mode.isPresent() ? "ReimportApi" : "ImportApi" : mode.isPresent() ? "PutRestApi" : "ImportRestApi";
    }
}
