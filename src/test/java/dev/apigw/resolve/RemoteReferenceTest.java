package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.source.EditedFiles;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteReferenceTest {
    private static final Map<String, String> DOCUMENTS = Map.of(
            "/pet.yaml", "Pet: {$ref: 'deep/tag.json#/Tag'}\nOwn: {$ref: '#/Pet'}\n",
            "/deep/tag.json", "{\"Tag\": {\"type\": \"object\", \"title\": \"far\"}}",
            "/broken.yaml", "a: [");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = DOCUMENTS.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aDocumentIsReadOnceWithWhatItRefersTo() {
        ResolvedDocument document = document(true, url + "/pet.yaml#/Own");
        MapNode schema = document.map(document.root(), "x").orElseThrow();
        assertThat(schema.get("title").orElseThrow().asString()).contains("far");
        assertThat(schema.span().file().name()).isEqualTo(url + "/deep/tag.json");
        assertThat(document.at(JsonPointer.of("x", "type"))).isPresent();
        assertThat(asked).containsExactly("/pet.yaml", "/deep/tag.json");
    }

    @Test
    void theNetworkIsAskedOnlyIfAllowed() {
        assertThat(findings(document(false, url + "/pet.yaml#/Own"))).containsExactly("ref-remote");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatTheNetworkDoesNotGiveIsUnreadable() {
        assertThat(findings(document(true, url + "/none.yaml"))).containsExactly("ref-unreadable");
        assertThat(findings(document(true, url + "/broken.yaml"))).containsExactly("ref-unreadable");
        assertThat(findings(document(true, "ftp://example.invalid/x"))).containsExactly("ref-unreadable");
    }

    private static List<String> findings(ResolvedDocument document) {
        return ReferenceCheck.check(document).stream().map(Diagnostic::ruleId).toList();
    }

    private static ResolvedDocument document(boolean allowRemote, String ref) {
        String text = "openapi: 3.0.1\nx: {$ref: '" + ref + "'}\ncomponents: {schemas: {A: {$ref: '" + ref + "'}}}\n";
        SourceFile file = SourceFile.inMemory("-", text);
        MapNode root = SourceReader.parse(file).root().orElseThrow().asMap().orElseThrow();
        ReferenceResolver resolver = new ReferenceResolver(file, root, List.of(), EditedFiles.none(), allowRemote, "/components/schemas",
                UnaryOperator.identity());
        return new ResolvedDocument(file, root, SpecVersion.OPENAPI_3_0, ApiKind.REST, Optional.empty(), resolver);
    }
}
