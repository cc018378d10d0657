package dev.apigw.cli;

import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.export.AwsExport;
import dev.apigw.export.ExportLosses;
import dev.apigw.export.ExportOptions;
import dev.apigw.export.Exported;
import dev.apigw.export.FaithfulExport;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw export}: an API as a definition, as AWS would export it or whole. */
@Command(name = "export", description = "Write an API as one definition: what aws apigateway get-export would give, or everything.",
        footer = """

                Examples:
                  apigw export openapi.yaml --extensions apigateway
                  apigw export openapi.yaml --type swagger --extensions integrations,documentation --accept yaml
                  apigw export template.yaml --api PetStore --faithful -o api.yaml

                Exit codes:
                  0  exported
                  2  wrong use, or a file that cannot be read
                  4  a bug of apigw""")
final class ExportCommand implements Callable<Integer> {
    private enum Accept { JSON, YAML }

    private static final String STAGE = "dev";

    @ParentCommand
    private Apigw apigw;

    @Parameters(paramLabel = "API", description = "A stage that apigw deploy has deployed, or a definition: OpenAPI 3.0, "
            + "Swagger 2.0, SAM, CloudFormation or Terraform template, JSON or YAML; - is standard input.")
    private String operand;

    @Option(names = "--faithful", description = "Keep everything, in a stable order, as OpenAPI 3.0.1: importing it gives the same API.")
    private boolean faithful;

    @Option(names = "--accept", paramLabel = "FORMAT",
            description = "json or yaml (default: yaml for a FILE that ends in .yaml or .yml, else json).")
    private Optional<Accept> accept = Optional.empty();

    @Option(names = "--basepath", paramLabel = "MODE", defaultValue = "ignore",
            description = "What becomes of the base path: ignore, prepend or split (default: ${DEFAULT-VALUE}).")
    private ImportOptions.Basepath basepath;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the export to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private AwsExportOptions aws = new AwsExportOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        if (faithful && !aws.given().isEmpty()) {
            throw new UserError("--faithful keeps everything, so that " + String.join(", ", aws.given())
                    + (aws.given().size() == 1 ? " means" : " mean") + " nothing beside it.");
        }
        Environment environment = apigw.environment();
        ExportOptions options = aws.read(isStage(environment) ? operand : STAGE, environment.clock());
        Optional<Definition> definition = definition(environment);
        if (definition.isEmpty()) {
            return ExitCode.USAGE;
        }
        write(faithful ? FaithfulExport.of(definition.get()) : AwsExport.of(definition.get().api(), options), environment);
        if (!faithful) {
            AwsExport.refused(definition.get().api()).stream().findFirst().ifPresent(method -> environment.err().println(
                    "note: AWS itself refuses to export this API: `" + method.method().httpMethod() + " " + method.resource().path()
                            + "` has no model for application/json."));
            sayLosses(ExportLosses.of(definition.get(), options), environment);
        }
        return ExitCode.OK;
    }

    /** Whether the operand is no file that is there, but may be the name of a stage. */
    private boolean isStage(Environment environment) {
        return operand.matches("[A-Za-z0-9_-]+") && !operand.equals("-") && Files.notExists(environment.path(operand));
    }

    /** The API that the operand names: a definition that is there, or what was deployed to a stage. */
    private Optional<Definition> definition(Environment environment) {
        if (isStage(environment)) {
            return Optional.of(DeployedApi.find(Optional.empty(), operand, environment).map(DeployedApi::definition).orElseThrow(() ->
                    new UserError("`" + operand + "` is no file, and nothing is deployed as a stage of that name; name a definition.")));
        }
        return BuiltDefinition.definition("export", operand, input, new ImportOptions(basepath), environment);
    }

    /** A file holds the bytes that AWS would send; a line break after them is for the terminal. */
    private void write(Exported exported, Environment environment) {
        boolean yaml = accept.map(format -> format == Accept.YAML)
                .orElse(output.map(file -> file.matches("(?i).*\\.ya?ml")).orElse(false));
        String text = yaml ? exported.yaml() : exported.json();
        output.ifPresentOrElse(file -> OutputFile.write(environment.path(file), text),
                () -> environment.out().print(text.endsWith("\n") ? text : text + "\n"));
    }

    private static void sayLosses(ExportLosses losses, Environment environment) {
        say("left out, as AWS does without --extensions apigateway: ", losses.withoutApigateway(), ".", environment);
        say("left out, as AWS does without --extensions documentation: ", losses.withoutDocumentation(), ".", environment);
        say("left out, as AWS always does: ", losses.always(), "; --faithful keeps them.", environment);
    }

    private static void say(String before, List<String> lost, String after, Environment environment) {
        if (!lost.isEmpty()) {
            environment.err().println("note: " + before + String.join(", ", lost) + after);
        }
    }
}
