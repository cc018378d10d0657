package dev.apigw.cli;

import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.project.StageReader;
import dev.apigw.report.RenderingExplanation;
import dev.apigw.report.RenderingJson;
import dev.apigw.report.RenderingText;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.NotSupportedException;
import dev.apigw.simulate.render.Answer;
import dev.apigw.simulate.render.Call;
import dev.apigw.simulate.render.Choice;
import dev.apigw.simulate.render.MappingRender;
import dev.apigw.simulate.render.RenderOutcome;
import dev.apigw.simulate.render.StandaloneTemplate;
import dev.apigw.simulate.render.TemplateChooser;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.vtl.Overrides;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw render-mapping}: what a mapping template makes of a request or an answer. */
@Command(name = "render-mapping",
        description = "Render the mapping template that API Gateway would choose, and print exactly what it gives.",
        footer = """

                Examples:
                  apigw render-mapping openapi.yaml POST /orders -d @order.json
                  apigw render-mapping openapi.yaml --request order.http --check
                  apigw render-mapping openapi.yaml GET /orders/1 --response 404 -d '{"message": "gone"}'
                  apigw render-mapping openapi.yaml GET /orders --backend-response answer.json -v
                  apigw render-mapping --template order.vtl -d @order.json --explain
                  apigw render-mapping openapi.yaml POST /orders -d @order.json --watch
                  apigw render-mapping --stage dev POST /orders -d @order.json

                Exit codes:
                  0  a text, or a body that passes unchanged
                  1  a template that fails (API Gateway answers 500), a request that is refused before any template
                     (such as 415), or under --check an output that is not what its content type says
                  2  wrong use, a file that cannot be read, or something that is not simulated yet
                  4  a bug of apigw""")
final class RenderMappingCommand implements Callable<Integer> {
    /** How the result is printed. */
    enum Format { TEXT, JSON }

    @ParentCommand
    private Apigw apigw;

    @Parameters(index = "0", paramLabel = "SPEC", arity = "0..1",
            description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template; - is standard input.")
    private Optional<String> spec = Optional.empty();

    @Parameters(index = "1", paramLabel = "METHOD", arity = "0..1",
            description = "GET, post …, in either case; may be left to --request.")
    private Optional<String> method = Optional.empty();

    @Parameters(index = "2", paramLabel = "PATH", arity = "0..1",
            description = "Behind the stage, percent-encoded, with or without a query string; or the path of the definition with "
                    + "--path-param.")
    private Optional<String> path = Optional.empty();

    @Option(names = "--template", paramLabel = "FILE",
            description = "Render this template instead of one of a definition; - is standard input.")
    private Optional<String> template = Optional.empty();

    @Option(names = "--response", paramLabel = "STATUS", arity = "0..1", fallbackValue = "200",
            description = "Render the response template for a backend that answers STATUS (default: ${FALLBACK-VALUE}); -d is the "
                    + "body of the answer then. Stands behind PATH or is written --response=STATUS.")
    private Optional<String> response = Optional.empty();

    @Option(names = "--backend-response", paramLabel = "FILE",
            description = "Render the response template for this answer, JSON or YAML: {status, headers, body, bodyBase64, payload, "
                    + "functionError}, or the error object of a function.")
    private Optional<String> backendResponse = Optional.empty();

    @Mixin
    private MappingOptions request = new MappingOptions();

    @Option(names = "--stage", paramLabel = "NAME",
            description = "Name of the stage, as templates see it (default: dev). If it was deployed from SPEC with apigw deploy, what "
                    + "was deployed is rendered.")
    private Optional<String> stageName = Optional.empty();

    @Option(names = "--basepath", paramLabel = "MODE", defaultValue = "ignore",
            description = "What the import does with the base path: ignore, prepend or split (default: ${DEFAULT-VALUE}).")
    private ImportOptions.Basepath basepath;

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Option(names = {"-v", "--verbose"},
            description = "Say on standard error which template was chosen and why, what it overrides, which references are "
                    + "undefined, and whether the output is what its content type says.")
    private boolean verbose;

    @Option(names = "--check", description = "Exit with 1 if the output is no valid JSON or XML for its content type.")
    private boolean check;

    @Option(names = "--explain",
            description = "Print each line of the output beside the line of the template that printed it, with the value of every "
                    + "reference.")
    private boolean explain;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text: the output; json: output, overrides and notes (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--watch", description = "Render again whenever a file changes, until Ctrl-C.")
    private boolean watch;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the result to FILE instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private ColorOption color = new ColorOption();

    @Mixin
    private InputOptions input = new InputOptions();

    private RequestOperands operands;

    @Override public Integer call() {
        Environment environment = apigw.environment();
        operands = RequestOperands.of(spec, method, path, stageName.isPresent() && template.isEmpty(), environment);
        refuseWrongUse();
        if (!watch) {
            return render(environment);
        }
        List<Path> files = files().map(environment::path).toList();
        int exitCode = again(environment);
        Watch.run(files, Watch::pause, file -> {
            environment.err().println("apigw: `" + file + "` changed");
            again(environment);
        });
        return exitCode;
    }

    private void refuseWrongUse() {
        if (template.isPresent() ? spec.isPresent() : operands.spec().isEmpty() && stageName.isEmpty()) {
            throw new UserError(spec.isPresent() ? "--template needs no definition: leave SPEC, METHOD and PATH out."
                    : "SPEC is missing; name a definition, or a template with --template FILE.");
        }
        operands.method().ifPresent(name -> RequestOptions.refuseWrongOrder(name, operands.path().orElse("/")));
        if (files().filter("-"::equals).count() > 1) {
            throw new UserError("standard input can be read once, and stands twice on the command line.");
        }
        if (watch && files().anyMatch("-"::equals)) {
            throw new UserError("standard input does not change; --watch needs files.");
        }
        if (explain && format == Format.JSON) {
            throw new UserError("--explain is for people; it does not go with --format json.");
        }
        response.filter(status -> !status.matches("[1-5]\\d\\d")).ifPresent(status -> {
            throw new UserError("`" + status + "` is no status; write --response=STATUS, or --response behind PATH.");
        });
    }

    private Stream<String> files() {
        return Stream.of(operands.spec().stream(), template.stream(), backendResponse.stream(), request.files()).flatMap(each -> each);
    }

    /** A file that is wrong for a moment ends no watch. */
    private int again(Environment environment) {
        int exitCode;
        try {
            exitCode = render(environment);
        } catch (UserError e) {
            environment.err().println("apigw: " + e.getMessage());
            exitCode = ExitCode.USAGE;
        }
        environment.out().flush();
        environment.err().flush();
        return exitCode;
    }

    private int render(Environment environment) {
        DescribedRequest described = request.described(operands.method(), operands.path(), template.isPresent() || !isResponse(), environment);
        Stage stage = Stage.of(stageName.orElse(StageReader.DEFAULT_NAME), described.stageVariables());
        if (template.isPresent()) {
            Call call = call(StandaloneTemplate.gateway(stage, world.environment()), described);
            boolean answers = isResponse();
            Optional<String> type = described.headers().first(answers ? "Accept" : "Content-Type");
            return print(StandaloneTemplate.choice(InputFile.text(template.get(), environment), call, MediaType.orJson(type),
                    answers ? Choice.Side.RESPONSE : Choice.Side.REQUEST), environment);
        }
        if (described.target().isEmpty()) {
            throw new UserError("METHOD and PATH are missing; name them, or a request with --request FILE.");
        }
        Optional<DeployedApi> deployed = deployed(environment);
        Optional<RestApi> api = deployed.map(DeployedApi::api).or(() -> operands.spec().flatMap(file ->
                BuiltDefinition.load("render-mapping", file, input, new ImportOptions(basepath), environment)));
        if (api.isEmpty()) {
            return ExitCode.USAGE;
        }
        Stage met = deployed.map(found -> stage.over(found.stage().stage())).orElse(stage);
        try {
            return print(choose(call(new Gateway(api.get(), met, world.environment()), described), environment), environment);
        } catch (NotSupportedException e) {
            e.reasons().forEach(reason -> environment.err().println("apigw: " + reason));
            return ExitCode.USAGE;
        }
    }

    /** What was deployed to the stage, if the user names one. */
    private Optional<DeployedApi> deployed(Environment environment) {
        Optional<DeployedApi> deployed = stageName.flatMap(name -> DeployedApi.find(operands.spec(), name, environment));
        if (operands.spec().isEmpty() && deployed.isEmpty()) {
            throw new UserError(StageOptions.notDeployed(stageName.orElseThrow()));
        }
        deployed.ifPresent(found -> found.sayIfStale(input, new ImportOptions(basepath), environment));
        return deployed;
    }

    private static Call call(Gateway gateway, DescribedRequest described) {
        return new Call(gateway, described.request(), described.pathParameters(), described.context());
    }

    private boolean isResponse() {
        return response.isPresent() || backendResponse.isPresent();
    }

    private Choice choose(Call call, Environment environment) {
        TemplateChooser chooser = new TemplateChooser(call);
        if (!isResponse()) {
            return chooser.request();
        }
        Optional<EndpointResponse> file = backendResponse.map(name -> MappingOptions.answer(name, environment));
        EndpointResponse stated = file.orElse(EndpointResponse.ofStatus(200));
        EndpointResponse answer = new EndpointResponse(response.map(Integer::parseInt).orElse(stated.statusCode()),
                stated.headers(), request.data(environment).orElse(stated.body()), stated.functionError());
        // A whole request has run through its own template before there is any answer.
        Overrides before = request.isWhole() ? MappingRender.overrides(chooser.request()) : Overrides.NONE;
        return chooser.response(new Answer(answer, file.isEmpty()), before);
    }

    private int print(Choice choice, Environment environment) {
        if (verbose) {
            environment.err().print(RenderingText.decisions(choice));
        }
        if (choice instanceof Choice.Chosen chosen) {
            return print(MappingRender.render(chosen), environment);
        }
        if (format == Format.JSON) {
            write(RenderingJson.of(choice).getBytes(StandardCharsets.UTF_8), environment);
        }
        if (choice instanceof Choice.Refused refused) {
            environment.err().print(RenderingText.refused(refused));
            return ExitCode.FINDINGS;
        }
        Choice.Passed passed = (Choice.Passed) choice;
        environment.err().print(RenderingText.passed(passed));
        if (format == Format.TEXT) {
            write(passed.body().bytes(), environment);
        }
        return ExitCode.OK;
    }

    private int print(RenderOutcome outcome, Environment environment) {
        if (outcome instanceof RenderOutcome.Failed failed) {
            if (format == Format.JSON) {
                write(RenderingJson.of(failed).getBytes(StandardCharsets.UTF_8), environment);
            }
            environment.err().print(RenderingText.failure(failed, color.ansi(environment)));
            return ExitCode.FINDINGS;
        }
        RenderOutcome.Rendered rendered = (RenderOutcome.Rendered) outcome;
        String text = format == Format.JSON ? RenderingJson.of(rendered)
                : explain ? RenderingExplanation.of(rendered) : rendered.rendering().output();
        write(text.getBytes(StandardCharsets.UTF_8), environment);
        if (template.isEmpty()) {
            environment.err().print(RenderingText.placeholders(rendered));
        }
        if (verbose) {
            environment.err().print(RenderingText.notes(rendered));
        }
        if (rendered.fault().isPresent() && (check || verbose)) {
            environment.err().print(RenderingText.fault(rendered, rendered.fault().get(), color.ansi(environment)));
        }
        return check && rendered.fault().isPresent() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void write(byte[] bytes, Environment environment) {
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), bytes);
        } else {
            environment.out().write(bytes, 0, bytes.length);
        }
    }
}
