package dev.apigw.simulate;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.backend.Stubs;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Requests in a second, on one thread, through the whole pipeline of an API with 40 resources that was built before. */
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PipelineBenchmark {
    private Simulator simulator;

    private final ClientRequest mockRequest = new ClientRequest("GET", "/orders/4711", QueryParameters.none().plus("page", "2"),
            Headers.none().plus("Host", "api.example.com").plus("Accept", "application/json")
                    .plus("User-Agent", "bench/1.0").plus("X-Client", "web"), Body.empty());

    private final ClientRequest lambdaRequest = new ClientRequest("POST", "/events",
            QueryParameters.none().plus("source", "web").plus("tag", "a").plus("tag", "b"),
            Headers.none().plus("Host", "api.example.com").plus("Accept", "application/json")
                    .plus("User-Agent", "bench/1.0").plus("Content-Type", "application/json").plus("X-Client", "web"),
            Body.of("{\"type\":\"order.created\",\"id\":4711,\"items\":[{\"sku\":\"a-1\",\"count\":2},{\"sku\":\"b-2\",\"count\":1}],"
                    + "\"customer\":{\"id\":\"c-9\",\"name\":\"Ada Lovelace\"}}"));

    @Setup public void buildApi() throws IOException {
        RestApi api;
        try (InputStream definition = PipelineBenchmark.class.getResourceAsStream("shop.yaml")) {
            api = ApiBuilder.build(DocumentLoader.load("shop.yaml", definition, ResolveOptions.none()).document().orElseThrow(),
                    ImportOptions.defaults()).api();
        }
        Gateway gateway = new Gateway(api, Stage.of("prod", Map.of("table", "orders")), Environment.fixed().withClock(new Ticking()));
        simulator = Pipeline.simulator(gateway, stubs(), new VelocityTemplates(), false);
        expect(mockRequest, 200);
        expect(lambdaRequest, 201);
    }

    /** Validated parameters, a mapping, a request and a response template. */
    @Benchmark public SimulationResult mock() {
        return simulator.simulate(mockRequest);
    }

    /** The event of a Lambda proxy, and the payload that a stub answers. */
    @Benchmark public SimulationResult lambdaProxy() {
        return simulator.simulate(lambdaRequest);
    }

    private static Stubs stubs() throws IOException {
        try (InputStream backends = PipelineBenchmark.class.getResourceAsStream("backends.yaml")) {
            String text = new String(backends.readAllBytes(), StandardCharsets.UTF_8);
            return StubReader.read(SourceReader.parse(SourceFile.inMemory("backends.yaml", text)).root().orElseThrow())
                    .stubs().orElseThrow();
        }
    }

    /** A request that is rejected would be measured as a fast one. */
    private void expect(ClientRequest request, int statusCode) {
        if (!(simulator.simulate(request) instanceof SimulationResult.Answered answered)
                || answered.response().statusCode() != statusCode) {
            throw new IllegalStateException("no " + statusCode + ": " + simulator.simulate(request));
        }
    }

    /** A millisecond for each request: on a clock that stands still, the throttle of the account would answer soon. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("UTC alone");
        }

        @Override public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }

    /** What was measured was answered to the end. */
    @TearDown public void stillAnswers() {
        expect(mockRequest, 200);
        expect(lambdaRequest, 201);
    }
}
