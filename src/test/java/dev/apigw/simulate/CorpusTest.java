package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.report.Ansi;
import dev.apigw.report.BackendRequestText;
import dev.apigw.report.BoxStyle;
import dev.apigw.report.SimulationHar;
import dev.apigw.report.SimulationJson;
import dev.apigw.report.SimulationText;
import dev.apigw.report.SimulationTrace;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.log.AccessLog;
import dev.apigw.simulate.log.AccessLogPreset;
import dev.apigw.simulate.log.ExecutionLog;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What holds for any request against any definition, of the samples and of the corpus: an answer or a refusal, and well-formed. */
class CorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path SAMPLES = Path.of("samples");
    private static final String TOKEN = "token-of-the-client";
    private static final String KEY = "key-of-the-client";

    /** One simulation: all that the result depends on. */
    record Case(Path file, RestApi api, ClientRequest request, EndpointResponse answer, boolean hasBackend, long seed) {
        Simulated run() {
            Backend backend = sent -> hasBackend ? new BackendAnswer.Answered(answer, "arbitrary") : new BackendAnswer.NotMine();
            Map<String, String> variables = seed % 3 == 0 ? Map.of() : Map.of("url", "example.com", "a", "b c", "function", "f");
            Environment environment = Environment.fixed().withSeed(seed);
            Gateway gateway = new Gateway(api, new SimulatedStage("dev", variables), environment);
            return new Session(environment).simulate(
                    Pipeline.simulator(gateway, backend, new VelocityTemplates(), seed % 2 == 0), secretly());
        }

        private ClientRequest secretly() {
            return new ClientRequest(request.method(), request.path(), request.query(),
                    request.headers().plus("Authorization", TOKEN).plus("x-api-key", KEY), request.body());
        }

        @Override public String toString() {
            return file + "\n  " + ArbitraryRequests.describe(request) + "\n  seed " + seed + (hasBackend ? ", answer " + answer : "");
        }
    }

    @Property(tries = 1500, seed = "1", edgeCases = EdgeCasesMode.NONE) void aRequestToASampleEndsWellFormed(@ForAll("toSamples") Case one) {
        check(one);
    }

    @AddLifecycleHook(NeedsCorpus.class)
    @Property(tries = 4000, seed = "2", edgeCases = EdgeCasesMode.NONE) void aRequestToTheCorpusEndsWellFormed(@ForAll("toTheCorpus") Case one) {
        check(one);
    }

    @Provide Arbitrary<Case> toSamples() {
        return cases(definitions(SAMPLES));
    }

    @Provide Arbitrary<Case> toTheCorpus() {
        return cases(Corpus.ALL);
    }

    private static Arbitrary<Case> cases(List<Map.Entry<Path, RestApi>> apis) {
        return Arbitraries.of(apis).flatMap(entry -> Combinators.combine(ArbitraryRequests.to(entry.getValue()),
                ArbitraryRequests.answers(), Arbitraries.of(true, true, true, false), Arbitraries.longs().between(0, 99))
                .as((request, answer, hasBackend, seed) ->
                        new Case(entry.getKey(), entry.getValue(), request, answer, hasBackend, seed)));
    }

    /** Skips a property where the corpus is not. */
    static final class NeedsCorpus implements SkipExecutionHook {
        @Override public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Files.isDirectory(CORPUS) ? SkipResult.doNotSkip() : SkipResult.skip("skipped: the corpus is not there");
        }
    }

    /** Read once, and only if a property needs them. */
    private static final class Corpus {
        static final List<Map.Entry<Path, RestApi>> ALL = definitions(CORPUS);
    }

    private static List<Map.Entry<Path, RestApi>> definitions(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)$")).sorted()
                    .flatMap(file -> DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document().stream()
                            .map(document -> Map.entry(file, ApiBuilder.build(document, ImportOptions.defaults()).api())))
                    .filter(entry -> entry.getValue().methods().findAny().isPresent()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Case one) {
        Simulated simulated = one.run();
        assertThat(JsonReader.read(SimulationJson.of(simulated, true)).problems()).as("the JSON of the result").isEmpty();
        assertThat(views(one.run())).as("the second result").isEqualTo(views(simulated));
        if (simulated.result() instanceof SimulationResult.Answered answered) {
            wellFormed(answered);
            assertThat(logs(answered, simulated.secrets())).as("a log").doesNotContain(TOKEN, KEY);
        } else if (simulated.result() instanceof SimulationResult.Refused refused) {
            assertThat(refused.reasons()).as("what is not simulated").isNotEmpty();
        }
    }

    /** Everything that a simulation can be shown as. */
    private static String views(Simulated simulated) {
        return SimulationJson.of(simulated, true) + new SimulationTrace(Ansi.OFF, BoxStyle.ASCII, true, false).of(simulated)
                + new SimulationHar(Environment.fixed(), "dev", false).of(List.of(simulated))
                + BackendRequestText.of(simulated, false)
                + simulated.answered().map(answered -> logs(answered, simulated.secrets())).orElse("");
    }

    private static String logs(SimulationResult.Answered answered, Secrets secrets) {
        return ExecutionLog.render(answered, ExecutionLog.Form.TEST_INVOKE, secrets)
                + ExecutionLog.render(answered, ExecutionLog.Form.STAGE, secrets)
                + AccessLog.parse(AccessLogPreset.JSON.format()).render(answered);
    }

    private static void wellFormed(SimulationResult.Answered answered) {
        ClientResponse response = answered.response();
        assertThat(response.statusCode()).as("status").isBetween(100, 599);
        for (Headers.Field field : response.headers().fields()) {
            assertThat(field.name()).as("name of a header").matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
            assertThat(field.value()).as("header " + field.name()).doesNotContain("\r", "\n", "\u0000");
        }
        response.headers().all("Content-Length").forEach(length ->
                assertThat(length).as("Content-Length").isEqualTo(String.valueOf(response.body().size())));
        if (answered.rejection().isPresent()) {
            assertThat(response.headers().all("x-amzn-ErrorType")).as("x-amzn-ErrorType").hasSize(1);
        }
        assertThat(SimulationText.response(response, true)).isNotEmpty();
    }
}
