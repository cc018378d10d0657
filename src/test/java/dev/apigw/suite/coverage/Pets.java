package dev.apigw.suite.coverage;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An API with something of every category, and requests for it. */
public final class Pets {
    /** A request as {@code GET /pets?status=x}, and its body. */
    public record Request(String line, String body) {}

    /** Requests that together leave nothing but the methods behind an authorizer and a backend. */
    public static final List<Request> ALL = List.of(new Request("GET /pets?status=some&names=a,b", ""),
            new Request("GET /pets?status=none", ""), new Request("GET /pets", ""), new Request("POST /pets", "{}"),
            new Request("POST /pets", "{\"name\":\"x\"}"), new Request("POST /pets", "{\"name\":\"x\",\"fail\":1}"),
            new Request("GET /proxy", ""), new Request("GET /secret", ""));

    private Pets() {}

    /** The API, read anew. */
    public static RestApi read() {
        return read("src/test/resources/coverage/pets.yaml");
    }

    static RestApi read(String file) {
        return ApiBuilder.build(DocumentLoader.load(file, Path.of(file), ResolveOptions.none()).document().orElseThrow(),
                ImportOptions.defaults()).api();
    }

    /** What becomes of a request, after it was recorded. */
    public static SimulationResult send(CoverageRecorder recorder, RestApi api, Request sent) {
        String[] words = sent.line().split(" ");
        Gateway gateway = new Gateway(api, new SimulatedStage("dev", Map.of()), Environment.fixed());
        SimulationResult result = Pipeline.simulator(gateway, Backend.none(), recorder.templates(), false).simulate(
                ClientRequest.of(words[0], words[1], QueryParameters.none(), Headers.none(), Body.of(sent.body())));
        recorder.record(api, result);
        return result;
    }
}
