package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives that {@code --format har} writes, checked member by member against HAR 1.2. */
class HarTest {
    /** What each object has to have; names with a star are texts, with a hash numbers, with brackets lists, else objects. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "log", List.of("version*", "creator", "entries[]"),
            "creator", List.of("name*", "version*"),
            "entries", List.of("startedDateTime*", "time#", "request", "response", "cache", "timings"),
            "request", List.of("method*", "url*", "httpVersion*", "cookies[]", "headers[]", "queryString[]", "headersSize#", "bodySize#"),
            "response", List.of("status#", "statusText*", "httpVersion*", "cookies[]", "headers[]", "content", "redirectURL*",
                    "headersSize#", "bodySize#"),
            "headers", List.of("name*", "value*"),
            "queryString", List.of("name*", "value*"),
            "content", List.of("size#", "mimeType*"),
            "postData", List.of("mimeType*", "text*"),
            "timings", List.of("send#", "wait#", "receive#"));
    /** What an object may have beside that, and names that begin with an underscore. */
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "request", Set.of("postData"), "content", Set.of("text", "encoding", "compression"));

    private static final String API = """
            openapi: 3.0.1
            info: { title: a, version: "1" }
            x-amazon-apigateway-binary-media-types: [image/png]
            paths:
              /echo:
                post:
                  responses: { "200": { description: ok } }
                  x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: "https://api.example/" }
              /queue:
                post:
                  responses: { "200": { description: ok } }
                  x-amazon-apigateway-integration: { type: aws, httpMethod: POST, uri: "arn:aws:apigateway:us-east-1:sqs:path/1/q", responses: { default: { statusCode: "200" } } }
            """;
    private static final String REQUESTS = """
            - { method: POST, path: /echo, query: { a: [x, "y z"] }, headers: { Content-Type: image/png, Cookie: "sid=t0psecret" }, bodyBase64: /wD/ }
            - { method: POST, path: /echo, headers: { X-Api-Key: k3yk3y }, body: "my key is k3yk3y" }
            - { method: GET, path: /nowhere }
            - { method: POST, path: /queue, body: x }
            """;

    @TempDir
    Path folder;

    private Run run(String... more) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        Files.writeString(folder.resolve("requests.yaml"), REQUESTS);
        Files.writeString(folder.resolve("backends.yaml"),
                "- {match: {uri: 'https://.*'}, respond: {status: 302, headers: {Location: /else, Set-Cookie: c=t0psecret}, bodyBase64: /wAA}}");
        List<String> words = new ArrayList<>(List.of("simulate", "api.yaml", "--format", "har", "--backend", "backends.yaml"));
        words.addAll(List.of(more));
        return Run.in(folder, Map.of(), "", words);
    }

    private static MapNode log(Run run) {
        return JsonReader.parse(run.stdout()).flatMap(Node::asMap).flatMap(root -> root.get("log")).flatMap(Node::asMap).orElseThrow();
    }

    @Test void hasWhatHarAsksFor() throws IOException {
        Run run = run("--request", "requests.yaml");
        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        List<String> faults = new ArrayList<>();
        MapNode log = log(run);
        check("log", log, faults);
        assertThat(faults).isEmpty();
        List<Node> entries = log.get("entries").flatMap(Node::asList).orElseThrow().items();
        assertThat(entries).hasSize(4).allSatisfy(entry -> Instant.parse(
                entry.asMap().orElseThrow().get("startedDateTime").flatMap(Node::asText).orElseThrow()));
    }

    @Test void masksSecretsUnlessAskedToShowThem() throws IOException {
        Run run = run("--request", "requests.yaml");
        assertThat(run.stdout()).as(run.stderr()).doesNotContain("t0psecret", "k3yk3y").contains("my key is ***");
        assertThat(run("--request", "requests.yaml", "--show-secrets").stdout()).contains("t0psecret", "k3yk3y");
    }

    @Test void canBeSentAgain() throws IOException {
        Run first = run("--request", "requests.yaml", "--show-secrets");
        Files.writeString(folder.resolve("saved.har"), first.stdout());
        assertThat(run("--request", "saved.har", "--show-secrets").stdout()).isEqualTo(first.stdout());
    }

    @Test void repeatsByteForByte() throws IOException {
        assertThat(run("--request", "requests.yaml")).isEqualTo(run("--request", "requests.yaml"));
    }

    private static void check(String kind, MapNode map, List<String> faults) {
        List<String> required = REQUIRED.getOrDefault(kind, List.of());
        for (String member : required) {
            String name = member.replaceAll("[*#\\[\\]]", "");
            Node node = map.get(name).orElse(null);
            boolean right = node != null && (member.endsWith("*") ? node.asString().isPresent()
                    : member.endsWith("#") ? node.asScalar().isPresent() && node.asString().isEmpty() && !node.isNull()
                    : member.endsWith("[]") ? node.asList().isPresent() : node.asMap().isPresent());
            if (!right) {
                faults.add(kind + "." + member + " is " + node);
            }
        }
        for (MapNode.Entry entry : map.entries()) {
            String name = entry.name();
            boolean known = name.startsWith("_") || OPTIONAL.getOrDefault(kind, Set.of()).contains(name)
                    || required.stream().anyMatch(member -> member.replaceAll("[*#\\[\\]]", "").equals(name));
            if (!known) {
                faults.add(kind + " has a member " + name);
            }
            if (!name.startsWith("_")) {
                entry.value().asMap().ifPresent(inner -> check(name, inner, faults));
                entry.value().asList().map(ListNode::items).orElse(List.of())
                        .forEach(item -> check(name, item.asMap().orElseThrow(), faults));
            }
        }
    }
}
