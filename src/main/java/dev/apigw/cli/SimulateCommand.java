package dev.apigw.cli;

import dev.apigw.model.RestApi;
import dev.apigw.report.WriteOut;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Session;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.TrafficSummary;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.access.RequestSigner;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.request.DescribedRequest;
import dev.apigw.simulate.step.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                  apigw simulate openapi.yaml /pets --json @pet.json -i
                  apigw simulate openapi.yaml POST /pets -d @pet.json -H 'Content-Type: application/json' -i
                  apigw simulate openapi.yaml GET '/pets?type=dog' --backend backends.yaml --trace
                  apigw simulate openapi.yaml GET /health --live --stage-variable host=api.example.com
                  apigw simulate openapi.yaml --request requests.http --fail -w '%%{http_code}\\n'
                  apigw simulate openapi.yaml GET /pets --stage prod --repeat 10000 --rate 50
                  apigw simulate --stage dev GET /pets
                  apigw simulate openapi.yaml --request saved.har --format har -o answers.har

                Exit codes:
                  0  a response, of any status
                  1  a status of 400 or more under --fail
                  2  wrong use, a file that cannot be read, no backend, or something that is not simulated yet
                  4  a bug of apigw""")
final class SimulateCommand implements Callable<Integer> {
    @ParentCommand
    private Apigw apigw;

    @Parameters(index = "0", paramLabel = "SPEC", arity = "0..1",
            description = "OpenAPI 3.0, Swagger 2.0, SAM, CloudFormation or Terraform template; - is standard input. May be left out "
                    + "with the --stage of an API that apigw deploy has deployed.")
    private Optional<String> spec = Optional.empty();

    @Parameters(index = "1", paramLabel = "METHOD", arity = "0..1",
            description = "GET, post …, in either case; may be left to -X or --request.")
    private Optional<String> method = Optional.empty();

    @Parameters(index = "2", paramLabel = "PATH", arity = "0..1",
            description = "Behind the stage, percent-encoded; may hold a query string. May be left to --request.")
    private Optional<String> path = Optional.empty();

    @Mixin
    private SendOptions send = new SendOptions();

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private StageOptions stage = new StageOptions();

    @Option(names = "--skip-authorization",
            description = "Go on as if authorizer, IAM, API key and resource policy let the caller in.")
    private boolean skipAuthorization;

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Mixin
    private SimulationOutput output = new SimulationOutput();

    @Mixin
    private InputOptions input = new InputOptions();

    @Override public Integer call() {
        Environment environment = apigw.environment();
        Optional<WriteOut> writeOut = output.writeOut(environment);
        RequestOperands operands = RequestOperands.of(spec, method, path, stage.isNamed(), environment);
        List<DescribedRequest> requests = send.requests(operands.spec().orElse(""), operands.method(), operands.path(), environment);
        stage.read(operands.spec(), environment);
        Backend backend = backends.backend(stage.backends(), environment);
        Optional<RestApi> api = stage.deployed().map(DeployedApi::api).or(() -> operands.spec().flatMap(file -> built(file, environment)));
        if (api.isEmpty()) {
            return ExitCode.USAGE;
        }
        stage.deployed().ifPresent(deployed -> deployed.sayIfStale(input, stage.importOptions(), environment));
        Optional<String> canary = stage.canary(stage.stage(Map.of()));
        Optional<RestApi> next = stage.deployed().flatMap(DeployedApi::canary).or(() -> canary.flatMap(file -> built(file, environment)));
        if (canary.isPresent() && next.isEmpty()) {
            return ExitCode.USAGE;
        }
        Gateway gateway = new Gateway(api.get(), stage.stage(Map.of()), stage.account(), world.environment()).withCanary(next);
        if (repeat.isAsked()) {
            return summarized(requests, gateway, backend, environment);
        }
        return output.print(simulated(requests, gateway, backend), gateway, send.isHead(), writeOut, environment);
    }

    private Optional<RestApi> built(String file, Environment environment) {
        return BuiltDefinition.load("simulate-request", file, input, stage.importOptions(), environment);
    }

    /** Every request in one world; those that meet the same gateway share a simulator. */
    private List<Simulated> simulated(List<DescribedRequest> requests, Gateway gateway, Backend backend) {
        Session session = new Session(gateway.environment());
        Map<List<Object>, Simulator> simulators = new LinkedHashMap<>();
        List<Simulated> all = new ArrayList<>();
        for (DescribedRequest request : requests) {
            StageOptions.Arrival arrival = stage.arrive(gateway, request);
            Simulator simulator = simulators.computeIfAbsent(arrival.at(), first ->
                    Pipeline.simulator(arrival.gateway(), backend, new VelocityTemplates(), skipAuthorization));
            all.add(session.simulate(simulator, signed(arrival.request(), arrival.gateway(), session)));
        }
        return all;
    }

    /** Sends all requests again and again, and prints how many went which way. */
    private int summarized(List<DescribedRequest> requests, Gateway gateway, Backend backend, Environment environment) {
        Session session = new Session(gateway.environment());
        Map<List<Object>, Simulator> simulators = new LinkedHashMap<>();
        TrafficSummary.Counter counter = new TrafficSummary.Counter(gateway);
        Instant begin = session.now();
        for (int i = 0; i < repeat.times(); i++) {
            for (DescribedRequest request : requests) {
                StageOptions.Arrival arrival = stage.arrive(gateway, request);
                Simulated simulated = session.simulate(simulators.computeIfAbsent(arrival.at(), first -> Pipeline.simulator(
                        arrival.gateway(), backend, new VelocityTemplates(), skipAuthorization)), signed(arrival.request(), arrival.gateway(), session));
                if (simulated.answered().isEmpty()) {
                    return output.print(List.of(simulated), gateway, send.isHead(), Optional.empty(), environment);
                }
                counter.add(simulated.answered().get());
                session.pass(repeat.pause());
            }
        }
        output.write(repeat.format().render(counter.summary(Duration.between(begin, session.now())))
                .getBytes(StandardCharsets.UTF_8), environment);
        return ExitCode.OK;
    }

    private ClientRequest signed(ClientRequest request, Gateway gateway, Session session) {
        try {
            return stage.signer().map(identity -> RequestSigner.sign(request, identity, gateway, session.now())).orElse(request);
        } catch (IllegalArgumentException e) {
            throw new UserError("The request cannot be signed: " + e.getMessage(), e);
        }
    }
}
