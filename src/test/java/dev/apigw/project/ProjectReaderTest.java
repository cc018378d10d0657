package dev.apigw.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.model.QuotaSettings;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The file {@code mistakes.txt} holds project files that are wrong, each followed by everything that is said about it. */
class ProjectReaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/project");

    private static ProjectReader.Result read(String text) {
        Node tree = SourceReader.parse(SourceFile.inMemory("apigw.yaml", text)).root().orElseThrow();
        return ProjectReader.read(tree, FOLDER, "");
    }

    @TestFactory List<DynamicTest> saysEveryMistakeWithItsPlace() throws IOException {
        String[] cases = Files.readString(FOLDER.resolve("mistakes.txt")).split("(?m)^=== ");
        return Arrays.stream(cases).skip(1).map(text -> DynamicTest.dynamicTest(text.lines().findFirst().orElseThrow(), () -> {
            String[] parts = text.substring(text.indexOf('\n') + 1).split("(?m)^---\n");
            ProjectReader.Result result = read(parts[0]);
            assertThat(result.mistakes().stream().map(mistake -> mistake.place() + ": " + mistake.message()
                    + mistake.hint().map(hint -> " " + hint).orElse(""))).containsExactly(parts[1].strip().split("\n"));
            assertThat(result.project()).isEmpty();
        })).toList();
    }

    @Test void readsAnswersOfTheAwsCli() throws IOException {
        Project project = read(Files.readString(FOLDER.resolve("apigw.yaml"))).project().orElseThrow();
        assertThat(project.stages()).extracting(stage -> stage.stageName()).containsExactly("dev", "prod");
        assertThat(project.stage("prod").orElseThrow().methodSetting("/pets/{id}", "GET").cacheTtlInSeconds()).hasValue(60);
        assertThat(project.stage("prod").orElseThrow().methodSetting("/pets", "GET").cacheTtlInSeconds()).hasValue(300);
        assertThat(project.stage("prod").orElseThrow().methodSetting("/pets/{id}", "GET").throttlingRateLimit()).hasValue(10);
        assertThat(project.stage("prod").orElseThrow().canarySettings().orElseThrow().percentTraffic()).isEqualTo(5);
        assertThat(project.account().apiKeys()).extracting(key -> key.id() + key.enabled()).containsExactly("k1true", "k2false");
        assertThat(project.account().usagePlans().get(0).quota()).contains(new QuotaSettings(10, 2, QuotaSettings.Period.DAY));
        assertThat(project.account().usagePlans().get(0).apiStages().orElseThrow().get(0).throttle()).containsOnlyKeys("/pets/GET");
        assertThat(project.account().identities().get(0).accountId()).isEqualTo("123456789012");
        assertThat(project.account().lambdaAliases().get(0).additionalVersionWeights()).containsEntry("2", 0.05);
        assertThat(project.account().domainNames().get(0).basePathMappings()).hasSize(2);
    }

    @Test void readsTheKeysOfAPoolFromItsAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/jwks.json", exchange -> {
            byte[] keys = "{\"keys\": [{\"kid\": \"a\"}]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String pool = "userPools: [ { providerArn: a, jwks: { url: \"" + address + "/%s\" } } ]";
            assertThat(read(pool.formatted("jwks.json")).project().orElseThrow().account().userPools().get(0).jwks())
                    .isEqualTo("{\"keys\":[{\"kid\":\"a\"}]}");
            assertThat(read(pool.formatted("none")).mistakes()).extracting(Mistake::message)
                    .containsExactly("Nothing readable is behind `" + address + "/none`.");
        } finally {
            server.stop(0);
        }
    }

    @Test void showsNoSecretWhenItIsPrinted() throws IOException {
        Project project = read(Files.readString(FOLDER.resolve("apigw.yaml"))).project().orElseThrow();
        assertThat(project.account().toString()).contains("k1").doesNotContain("abcdefghij0123456789").doesNotContain("the-secret");
    }
}
