package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.resolve.ResolveOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw validate}: what API Gateway would refuse, drop or warn of. */
@Command(name = "validate",
        description = "Check definitions against what API Gateway refuses, drops or warns of at import and deployment.",
        footer = """

                Examples:
                  apigw validate openapi.yaml
                  apigw validate --fail-on warning api/*.yaml
                  apigw validate template.yaml --api PetStore --param Stage=prod
                  apigw validate openapi.yaml.tftpl --params prod.tfvars
                  apigw validate --format sarif -o apigw.sarif openapi.yaml
                  render-template | apigw validate -

                Exit codes:
                  0  clean
                  1  findings at --fail-on or worse
                  2  wrong use, or a file that cannot be read
                  4  a bug of apigw""")
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(arity = "1..*", paramLabel = "SPEC",
            description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template, JSON or YAML; - is standard "
                    + "input.")
    private List<String> specs;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        List<String> files = InputOptions.distinct(specs, environment);
        ResolveOptions options = input.options(environment);
        // Parallel: the files know nothing of each other, and the list keeps the order of the command line.
        List<Check> checks = files.parallelStream().map(file -> Check.of(file, options, environment)).toList();
        checks.forEach(check -> report.say(check.describe(), environment));
        List<Diagnostic> diagnostics = checks.stream().flatMap(check -> check.diagnostics().stream()).toList();
        report.print("validate", checks.stream().map(Check::name).toList(), diagnostics, environment);
        return checks.stream().allMatch(Check::readable) ? report.exitCode(diagnostics) : ExitCode.USAGE;
    }
}
