package dev.apigw.cli;

import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.Refused;
import dev.apigw.deploy.StageDetails;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.local.Store;
import dev.apigw.diagnostic.AwsMessage;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.Stage;
import dev.apigw.report.Ansi;
import dev.apigw.report.ImportAnswer;
import dev.apigw.report.ImportPrinter;
import dev.apigw.report.Report;
import dev.apigw.report.ReportFormat;
import dev.apigw.report.ToolVersion;
import dev.apigw.resolve.ApiKind;
import dev.apigw.simulate.NotSupported;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is deployed: the definition that the user names, else the one that was imported, else that of the project file. */
final class DeploySource {
    @Parameters(arity = "0..1", paramLabel = "SPEC",
            description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template; - is standard input (default: what "
                    + "apigw import has stored, else the definition that apigw.yaml names).")
    private Optional<String> spec = Optional.empty();

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Option(names = "--project", paramLabel = "FILE",
            description = "Project file with stages (default: apigw.yaml in this folder or a parent, if it names SPEC).")
    private Optional<String> projectFile = Optional.empty();

    @Option(names = "--basepath", paramLabel = "MODE",
            description = "What becomes of the base path: ignore, prepend or split (default: as the project file says, else ignore).")
    private Optional<ImportOptions.Basepath> basepath = Optional.empty();

    /**
     * A definition that can be deployed, or the exit code of what was said about it.
     *
     * @param source the file it was read from, relative to the home of the store
     */
    record Found(Store store, Optional<StoredDefinition> definition, Optional<String> source, Optional<ProjectFile> project,
                 int exitCode) {
        /** What the project file states about a stage. */
        NewDeployment.Settings settings(String stageName) {
            return new NewDeployment.Settings(project.flatMap(file -> file.project().stage(stageName))
                    .orElseGet(() -> Stage.of(stageName, Map.of())), StageDetails.none());
        }
    }

    Found find(InputOptions input, Environment environment) {
        Optional<ProjectFile> project = projectFile.isPresent() ? projectFile.map(name -> ProjectFile.read(name, environment))
                : spec.isPresent() ? ProjectFile.about(spec.get(), environment) : ProjectFile.nearest(environment);
        Store store = workspace.writable(spec, project, environment);
        Optional<Event> imported = spec.isPresent() ? Optional.empty() : store.imported();
        if (imported.isPresent()) {
            return new Found(store, imported.flatMap(Event::deploymentId).map(store::existingDeployment),
                    imported.flatMap(Event::source), project, ExitCode.OK);
        }
        String name = spec.or(() -> project.flatMap(file -> file.project().api().map(api -> shown(file.sibling(api.value()), environment))))
                .orElseThrow(() -> new UserError("SPEC is missing: nothing was imported here, and no apigw.yaml names a definition. Write "
                        + "apigw deploy SPEC --stage NAME."));
        return read(name, store, project, input, environment);
    }

    private static String shown(Path path, Environment environment) {
        return environment.folder().toAbsolutePath().normalize().relativize(path.toAbsolutePath().normalize()).toString();
    }

    private Found read(String name, Store store, Optional<ProjectFile> project, InputOptions input, Environment environment) {
        Check check = Check.of(name, input.options(environment), importOptions(project), environment);
        if (!check.readable() || check.document().isEmpty()) {
            environment.err().print(report(check, check.diagnostics(), environment));
            return new Found(store, Optional.empty(), Optional.empty(), project, ExitCode.USAGE);
        }
        Definition definition = new Definition(check.document().get(), check.api().orElseThrow());
        if (definition.document().apiKind() == ApiKind.HTTP) {
            throw new UserError(new NotSupported("HTTP API", InFile.of(definition.document().root())).toString());
        }
        List<Diagnostic> refusing = check.diagnostics().stream().filter(DeploySource::refuses).toList();
        if (!refusing.isEmpty()) {
            environment.out().print(report(check, refusing, environment));
            return new Found(store, Optional.empty(), Optional.empty(), project, refused(definition, check, environment));
        }
        return new Found(store, Optional.of(StoredDefinition.of(definition)), WorkspaceOptions.source(name, store, environment),
                project, ExitCode.OK);
    }

    private ImportOptions importOptions(Optional<ProjectFile> project) {
        return new ImportOptions(basepath.or(() -> project.flatMap(file -> file.project().basepath())
                .map(word -> ImportOptions.Basepath.valueOf(word.toUpperCase(Locale.ROOT)))).orElse(ImportOptions.Basepath.IGNORE));
    }

    private static boolean refuses(Diagnostic finding) {
        return finding.severity() == Severity.ERROR || ofDeployment(finding);
    }

    private static boolean ofDeployment(Diagnostic finding) {
        return finding.aws().filter(message -> message.phase() == AwsMessage.Phase.DEPLOYMENT).isPresent();
    }

    /** Says what AWS says: the import comes before the deployment. */
    private static int refused(Definition definition, Check check, Environment environment) {
        ImportAnswer answer = ImportAnswer.to(definition.document(), definition.api(), check.diagnostics(), false);
        if (answer instanceof ImportAnswer.Refused) {
            environment.err().print(ImportPrinter.text(answer, "PutRestApi"));
            return ExitCode.FINDINGS;
        }
        throw Refused.deployment(check.diagnostics().stream().filter(DeploySource::ofDeployment).findFirst()
                .flatMap(Diagnostic::aws).orElseThrow().text());
    }

    private static String report(Check check, List<Diagnostic> findings, Environment environment) {
        return ReportFormat.TEXT.renderer(Ansi.OFF).render(new Report("deploy", ToolVersion.current(), environment.folder(),
                List.of(check.name()), findings, Optional.empty()));
    }
}
