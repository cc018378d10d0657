package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Account;
import dev.apigw.model.Identity;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.report.Ansi;
import dev.apigw.report.BoxStyle;
import dev.apigw.report.SimulationJson;
import dev.apigw.report.SimulationTrace;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.access.RequestSigner;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.VpcEndpoint;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.suite.Fixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code simulate/access/<case>.yaml}: {@code definition}, {@code identities} and {@code cases}. A case signs its
 * {@code request} as {@code signAs} an access key, {@code signAt} seconds from now, {@code presign}ed for seconds if that is
 * stated, and then lets {@code change} spoil it: {@code method}, {@code path}, {@code body}, {@code plus} headers,
 * {@code without} headers, {@code replace} a pattern in a header or query parameter, {@code query} parameters to set.
 */
class AccessFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/simulate/access");
    private static final Set<String> CASE_KEYS = Set.of("name", "request", "signAs", "signAt", "presign", "change", "sourceIp",
            "vpcEndpoint", "policy", "skipAuthorization", "expect", "refused", "trace");

    @TestFactory List<DynamicTest> behaves() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).sorted().toList()) {
                Fixture fixture = Fixture.read(file);
                for (MapNode testCase : fixture.cases()) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + text(testCase, "name", ""),
                            () -> check(fixture.root(), testCase)));
                }
            }
        }
        return tests;
    }

    private static void check(MapNode fixture, MapNode testCase) {
        assertThat(testCase.entries()).extracting(MapNode.Entry::name).isSubsetOf(CASE_KEYS);
        Gateway gateway = gateway(fixture, testCase);
        ClientRequest request = request(testCase, gateway);
        boolean skip = testCase.get("skipAuthorization").flatMap(Node::asBoolean).orElse(false);
        Simulated simulated = new Session(gateway.environment()).simulate(
                Pipeline.simulator(gateway, Backend.none(), new VelocityTemplates(), skip), request);
        SimulationResult result = simulated.result();
        String trace = String.join("\n", result.trace().entries().stream().map(entry -> entry.step() + ": " + entry.text()
                + entry.origin().map(origin -> " [" + Places.line(origin) + "]").orElse("")).toList());
        if (testCase.has("refused")) {
            assertThat(result).as(trace).isInstanceOf(SimulationResult.Refused.class);
            assertThat(((SimulationResult.Refused) result).reasons()).extracting(NotSupported::toString)
                    .containsExactlyElementsOf(texts(testCase, "refused"));
        } else {
            assertThat(result).as(trace).isInstanceOf(SimulationResult.Answered.class);
            assertThat(Fixture.differences(testCase, (SimulationResult.Answered) result)).as(trace).isEmpty();
        }
        if (testCase.has("trace")) {
            assertThat(trace.lines().toList()).containsSubsequence(texts(testCase, "trace"));
        }
        tellsNoSecret(gateway, request, simulated);
    }

    /** What is printed besides the answer itself holds no secret, token or signature. */
    private static void tellsNoSecret(Gateway gateway, ClientRequest request, Simulated simulated) {
        String json = SimulationJson.of(simulated, false);
        int answer = json.indexOf("\"response\"");
        String printed = new SimulationTrace(Ansi.OFF, BoxStyle.ASCII, true, false).of(simulated) + json.substring(0, answer)
                + json.substring(json.indexOf("\"integrationRequest\""));
        for (Identity identity : gateway.account().identities()) {
            assertThat(printed + json).doesNotContain(identity.secretAccessKey());
            identity.sessionToken().ifPresent(token -> assertThat(printed).doesNotContain(token));
        }
        request.query().all("X-Amz-Signature").stream().filter(text -> text.length() > 9)
                .forEach(signature -> assertThat(printed).doesNotContain(signature));
        request.headers().all("Authorization").stream().filter(header -> header.contains("Signature="))
                .forEach(header -> assertThat(printed).doesNotContain(header.replaceFirst(".*Signature=", "Signature=")));
    }

    private static Gateway gateway(MapNode fixture, MapNode testCase) {
        String definition = text(fixture, "definition", "");
        RestApi api = ApiBuilder.build(DocumentLoader.load("api.yaml",
                new ByteArrayInputStream(definition.replace("POLICY", policyOf(fixture, testCase)).getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().orElseThrow(), ImportOptions.defaults()).api();
        List<Identity> identities = fixture.get("identities").flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .map(node -> identity(node.asMap().orElseThrow())).toList();
        Environment environment = Environment.fixed().withSourceIp(text(testCase, "sourceIp", "127.0.0.1"));
        Optional<MapNode> endpoint = testCase.get("vpcEndpoint").flatMap(Node::asMap);
        return new Gateway(api, new SimulatedStage("dev", Map.of()), new Account(List.of(), List.of(), identities, List.of(), List.of(),
                List.of()),
                endpoint.map(map -> environment.withVpcEndpoint(new VpcEndpoint(text(map, "vpc", ""), text(map, "vpce", ""))))
                        .orElse(environment));
    }

    /** The policy that a case names of those of its file. */
    private static String policyOf(MapNode fixture, MapNode testCase) {
        return testCase.get("policy").flatMap(Node::asText)
                .map(name -> JsonText.compact(fixture.get("policies").flatMap(Node::asMap).flatMap(map -> map.get(name)).orElseThrow()))
                .orElse("");
    }

    private static Identity identity(MapNode map) {
        String arn = text(map, "arn", "");
        return new Identity(text(map, "accessKeyId", ""), text(map, "secretAccessKey", ""), map.get("sessionToken").flatMap(Node::asText),
                map.get("expiration").flatMap(Node::asText).map(Instant::parse), arn, arn.split(":")[4], text(map, "userId", ""),
                map.get("policies").flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                        .map(policy -> new Stated(policy.asString().orElseGet(() -> JsonText.compact(policy)), InFile.of(policy))).toList());
    }

    private static ClientRequest request(MapNode testCase, Gateway gateway) {
        ClientRequest request = Fixture.request(testCase);
        if (testCase.has("signAs")) {
            Identity identity = RequestSigner.identity(gateway.account(), text(testCase, "signAs", "")).orElseThrow();
            Instant time = gateway.environment().clock().instant().plusSeconds(Long.parseLong(text(testCase, "signAt", "0")));
            request = testCase.has("presign") ? RequestSigner.presign(request, identity, gateway, time,
                    Duration.ofSeconds(Long.parseLong(text(testCase, "presign", "")))) : RequestSigner.sign(request, identity, gateway, time);
        }
        return testCase.has("change") ? changed(request, testCase.get("change").flatMap(Node::asMap).orElseThrow()) : request;
    }

    private static ClientRequest changed(ClientRequest request, MapNode change) {
        assertThat(change.entries()).extracting(MapNode.Entry::name)
                .isSubsetOf("method", "path", "body", "plus", "without", "replace", "query");
        Headers headers = request.headers().without(texts(change, "without").toArray(String[]::new));
        QueryParameters query = request.query();
        for (MapNode.Entry entry : entries(change, "replace")) {
            List<String> pair = texts(change.get("replace").flatMap(Node::asMap).orElseThrow(), entry.name());
            if (headers.has(entry.name())) {
                String before = headers.first(entry.name()).orElseThrow();
                headers = headers.with(entry.name(), before.replaceFirst(pair.get(0), pair.get(1)));
            } else {
                query = query.with(entry.name(), query.all(entry.name()).stream()
                        .map(value -> value.replaceFirst(pair.get(0), pair.get(1))).toList());
            }
        }
        for (MapNode.Entry entry : entries(change, "plus")) {
            headers = headers.plus(entry.name(), entry.value().asText().orElse(""));
        }
        for (MapNode.Entry entry : entries(change, "query")) {
            query = query.with(entry.name(), entry.value().asList().isPresent() ? texts(change.get("query").flatMap(Node::asMap)
                    .orElseThrow(), entry.name()) : List.of(entry.value().asText().orElse("")));
        }
        return new ClientRequest(text(change, "method", request.method()), text(change, "path", request.path()), query, headers,
                change.has("body") ? Body.of(text(change, "body", "")) : request.body());
    }

    private static List<MapNode.Entry> entries(MapNode map, String key) {
        return map.get(key).flatMap(Node::asMap).map(MapNode::entries).orElse(List.of());
    }

    private static List<String> texts(MapNode map, String key) {
        return map.get(key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .map(node -> node.asText().orElseThrow()).toList();
    }

    private static String text(MapNode map, String key, String otherwise) {
        return map.get(key).flatMap(Node::asText).orElse(otherwise);
    }
}
