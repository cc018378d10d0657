package dev.apigw.cli;

import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.report.SimulationJson;
import dev.apigw.report.SimulationText;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.step.IdentitySources;
import dev.apigw.simulate.step.Pipeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code apigw simulate-request}: what API Gateway answers to a request. */
@Command(name = "simulate-request", aliases = "simulate",
        description = "Send a request through a definition and print the response as the client sees it.",
        footer = """

                Time and ids are fixed, so that the same command prints the same bytes; see --time and --seed.

                Examples:
                  apigw simulate-request openapi.yaml GET /pets/1
                  apigw simulate openapi.yaml POST /pets -d @pet.json -H 'Content-Type: application/json' -i
                  apigw simulate openapi.yaml GET '/pets?type=dog' --backend backends.yaml --trace
                  apigw simulate openapi.yaml GET /health --live --stage-variable host=api.example.com

                Exit codes:
                  0  a response, of any status
                  1  a status of 400 or more under --fail
                  2  wrong use, a file that cannot be read, no backend, or something that is not simulated yet
                  4  a bug of apigw""")
final class SimulateCommand implements Callable<Integer> {
    /** How the response is printed. */
    enum Format { TEXT, JSON }

    @ParentCommand
    private Apigw apigw;

    @Parameters(index = "0", paramLabel = "SPEC",
            description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template; - is standard input.")
    private String spec;

    @Parameters(index = "1", paramLabel = "METHOD", description = "GET, post …, in either case.")
    private String method;

    @Parameters(index = "2", paramLabel = "PATH", description = "Behind the stage, percent-encoded; may hold a query string.")
    private String path;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(names = "--stage", paramLabel = "NAME", defaultValue = "dev",
            description = "Name of the stage, as templates and events see it (default: ${DEFAULT-VALUE}).")
    private String stageName;

    @Option(names = "--stage-variable", paramLabel = "NAME=VALUE", description = "Variable of the stage. Repeatable.")
    private Map<String, String> stageVariables = new LinkedHashMap<>();

    @Option(names = "--basepath", paramLabel = "MODE", defaultValue = "ignore",
            description = "What the import does with the base path: ignore, prepend or split (default: ${DEFAULT-VALUE}).")
    private ImportOptions.Basepath basepath;

    @Option(names = "--skip-authorization",
            description = "Go on as if authorizer, IAM, API key and resource policy let the caller in.")
    private boolean skipAuthorization;

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Option(names = {"-i", "--include"}, description = "Print status line and headers before the body.")
    private boolean include;

    @Option(names = "--fail", description = "Exit with 1 at a status of 400 or more.")
    private boolean fail;

    @Option(names = "--trace", description = "Say on standard error what every step decided, and which line made it so.")
    private boolean trace;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--show-secrets", description = "Show Authorization, API keys, tokens and cookies in the trace, too.")
    private boolean showSecrets;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text: the response; json: response, request to the backend and trace (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the result to FILE instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        ClientRequest sent = request.request(method, path, spec.equals("-"), environment);
        Backend backend = backends.backend(environment);
        Optional<RestApi> api = BuiltDefinition.load("simulate-request", spec, input, new ImportOptions(basepath), environment);
        if (api.isEmpty()) {
            return ExitCode.USAGE;
        }
        Gateway gateway = new Gateway(api.get(), new SimulatedStage(stageName, stageVariables), world.environment());
        return print(sent, Pipeline.simulator(gateway, backend, new VelocityTemplates(), skipAuthorization).simulate(sent),
                api.get(), environment);
    }

    private int print(ClientRequest sent, SimulationResult result, RestApi api, Environment environment) {
        Secrets secrets = secrets(sent, result, api);
        logs.print(result, secrets, environment);
        if (trace && format == Format.TEXT) {
            environment.err().print(SimulationText.trace(result.trace(), secrets));
        }
        if (format == Format.JSON) {
            write(SimulationJson.of(sent, result, secrets).getBytes(StandardCharsets.UTF_8), environment);
        }
        if (result instanceof SimulationResult.Answered answered) {
            if (format == Format.TEXT) {
                write(SimulationText.response(answered.response(), include), environment);
            }
            return fail && answered.response().statusCode() >= 400 ? ExitCode.FINDINGS : ExitCode.OK;
        }
        explain(result, secrets, environment);
        return ExitCode.USAGE;
    }

    private static void explain(SimulationResult result, Secrets secrets, Environment environment) {
        if (result instanceof SimulationResult.Refused refused) {
            refused.reasons().forEach(reason -> environment.err().println("apigw: " + reason));
            refused.reasons().stream().flatMap(reason -> reason.remedy().stream()).distinct()
                    .forEach(remedy -> environment.err().println("  hint: " + remedy));
        } else if (result instanceof SimulationResult.NoBackend none) {
            environment.err().println("apigw: no backend answers what would be sent now:\n");
            environment.err().println(SimulationText.request(none.request(), secrets).indent(2));
            environment.err().println("Write a stub for it to a file, and name that with --backend FILE"
                    + (none.request().uri().startsWith("http") ? " (or call the real one with --live)" : "") + ":\n");
            environment.err().print(SimulationText.stubFor(none.request()).indent(2));
        }
    }

    private void write(byte[] bytes, Environment environment) {
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), bytes);
        } else {
            environment.out().write(bytes, 0, bytes.length);
        }
    }

    private Secrets secrets(ClientRequest sent, SimulationResult result, RestApi api) {
        if (showSecrets) {
            return Secrets.none();
        }
        List<Headers> blocks = new ArrayList<>(List.of(sent.headers()));
        List<QueryParameters> queries = new ArrayList<>(List.of(sent.query()));
        if (result instanceof SimulationResult.Answered answered) {
            answered.sent().ifPresent(request -> {
                blocks.add(request.headers());
                queries.add(request.query());
            });
        } else if (result instanceof SimulationResult.NoBackend none) {
            blocks.add(none.request().headers());
            queries.add(none.request().query());
        }
        Set<String> more = new LinkedHashSet<>(IdentitySources.secrets(api, sent));
        if (result instanceof SimulationResult.Answered answered) {
            answered.exchange().caller().usageIdentifierKey().ifPresent(more::add);
        }
        return Secrets.of(blocks, queries).and(more);
    }
}
