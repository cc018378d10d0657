package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.report.SimulationJson;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.log.AccessLog;
import dev.apigw.simulate.log.AccessLogPreset;
import dev.apigw.simulate.log.ExecutionLog;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any request against any real definition ends in an answer or a refusal, never in an exception, and always the same one. */
class CorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final String TOKEN = "token-of-the-client";
    private static final String KEY = "key-of-the-client";
    private static final List<String> BODIES = List.of("", "{}", "{\"a\":[1,2]}", "{broken", "[", "text", "\"x\"", "null", "%%%",
            "\uFFFD\u0000", "<a/>", "a=1&b=2");
    private static final List<String> TYPES = List.of("application/json", "application/xml", "image/png", ";", ",", "",
            "application/x-www-form-urlencoded; charset=utf-8", "*/*");
    private static final List<String> SEGMENTS = List.of("1", "a%2Fb", "%", "%zz", "..", "", "{x}", "ä", "a b", "$0", "\\");
    private static final List<String> PAYLOADS = List.of("", "{}", "{\"statusCode\":200}", "{\"errorMessage\":\"Bad\"}", "[]",
            "{\"statusCode\":\"x\"}", "{\"headers\":{\"a\":1}}", "null", "{\"statusCode\":204,\"multiValueHeaders\":{\"b\":[]}}",
            "{\"body\":\"!!\",\"isBase64Encoded\":true}", "text");

    @Test void everyRequestEndsInAnAnswerOrARefusal() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "skipped: the corpus is not there");
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(ya?ml|json)$")).sorted().forEach(file ->
                    DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document().ifPresent(document ->
                            run(file, ApiBuilder.build(document, ImportOptions.defaults()).api(), outcomes, faults)));
        }
        System.out.println("corpus requests by outcome: " + outcomes);
        assertThat(faults).isEmpty();
        assertThat(outcomes.keySet()).contains("Answered", "Refused");
    }

    private static void run(Path file, RestApi api, Map<String, Integer> outcomes, List<String> faults) {
        SplittableRandom random = new SplittableRandom(file.getFileName().toString().hashCode());
        List<ClientRequest> requests = new ArrayList<>();
        api.methods().limit(40).forEach(entry -> {
            for (int i = 0; i < 4; i++) {
                requests.add(request(entry.method().httpMethod(), entry.resource().path(), random));
            }
        });
        requests.add(request("GET", "/no//such/%/path/", random));
        for (ClientRequest request : requests) {
            int seed = random.nextInt(1000);
            try {
                String first = simulate(api, request, seed, outcomes);
                if (!first.equals(simulate(api, request, seed, new TreeMap<>()))) {
                    faults.add(file + " answers twice differently: " + request);
                }
            } catch (RuntimeException | StackOverflowError e) {
                faults.add(file + ": " + request + "\n  " + e + "\n  at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?"));
            }
        }
    }

    private static String simulate(RestApi api, ClientRequest request, int seed, Map<String, Integer> outcomes) {
        Gateway gateway = new Gateway(api, new SimulatedStage("dev", Map.of()), Environment.fixed().withSeed(seed));
        SimulationResult result = Pipeline.simulator(gateway, backend(seed), new VelocityTemplates(), seed % 2 == 0).simulate(request);
        outcomes.merge(result.getClass().getSimpleName(), 1, Integer::sum);
        return SimulationJson.of(request, result, Secrets.none()) + (result instanceof SimulationResult.Answered answered
                ? logs(request, answered) : "");
    }

    private static String logs(ClientRequest request, SimulationResult.Answered answered) {
        Secrets secrets = Secrets.of(List.of(request.headers()));
        String all = ExecutionLog.render(answered, ExecutionLog.Form.TEST_INVOKE, secrets)
                + ExecutionLog.render(answered, ExecutionLog.Form.STAGE, secrets)
                + AccessLog.parse(AccessLogPreset.JSON.format()).render(answered);
        if (all.contains(TOKEN) || all.contains(KEY)) {
            throw new IllegalStateException("a log tells a secret: " + all);
        }
        return all;
    }

    private static Backend backend(int seed) {
        return request -> {
            SplittableRandom random = new SplittableRandom(seed);
            if (random.nextInt(10) == 0) {
                return new BackendAnswer.NotMine();
            }
            return new BackendAnswer.Answered(new EndpointResponse(100 + random.nextInt(500),
                    Headers.none().plus("Content-Type", pick(TYPES, random)).plus("Date", "today"),
                    Body.of(pick(PAYLOADS, random)), random.nextBoolean()), "random");
        };
    }

    private static ClientRequest request(String method, String template, SplittableRandom random) {
        String path = template;
        while (path.matches(".*\\{[^}/]+\\}.*") && path.length() < 500) {
            String filled = path.replaceFirst("\\{[^}/]+\\}", java.util.regex.Matcher.quoteReplacement(pick(SEGMENTS.subList(0, 6), random)));
            if (filled.equals(path)) {
                break;
            }
            path = filled;
        }
        Headers headers = Headers.none().plus("Authorization", TOKEN).plus("x-api-key", KEY);
        if (random.nextBoolean()) {
            headers = headers.plus("Content-Type", pick(TYPES, random)).plus("Accept", pick(TYPES, random));
        }
        if (random.nextInt(4) == 0) {
            path = path + "/" + pick(SEGMENTS, random);
        }
        return ClientRequest.of(method.equals("ANY") ? "PUT" : method, path + (random.nextBoolean() ? "?a=1&b=%&=&c" : ""),
                QueryParameters.none(), headers, Body.of(pick(BODIES, random)));
    }

    private static <T> T pick(List<T> items, SplittableRandom random) {
        return items.get(random.nextInt(items.size()));
    }
}
