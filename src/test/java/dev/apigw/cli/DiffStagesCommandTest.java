package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operands of {@code diff-stages}; what it prints stands in the golden cases. */
class DiffStagesCommandTest {
    private static final String API = """
            openapi: "3.0.1"
            info: {title: t, version: "1"}
            paths:
              /a:
                get:
                  responses: {"200": {$ref: "parts/responses.yaml#/ok"}}
                  x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: "https://%s.example"}
            """;

    @TempDir
    Path folder;

    private Run diff(String... arguments) {
        List<String> words = new ArrayList<>(List.of("diff-stages"));
        words.addAll(List.of(arguments));
        return Run.in(folder, Map.of(), "", words);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-c",
                "commit.gpgsign=false", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            assumeTrue(false, "there is no git here");
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).filter(name -> !name.startsWith(".git")).sorted().toList();
        }
    }

    @Test void readsARevisionWithTheFilesThatItRefersTo() throws IOException, InterruptedException {
        write("api/parts/responses.yaml", "ok: {description: OK}\n");
        write("api/openapi.yaml", API.formatted("old"));
        git("init", "-q");
        git("add", "-A");
        git("commit", "-qm", "first");
        write("api/parts/responses.yaml", "broken: [\n");
        write("api/openapi.yaml", API.formatted("new").replace("parts/responses.yaml#/ok", "other.yaml#/ok"));
        write("api/other.yaml", "ok: {description: OK}\n");
        List<String> before = files();
        Run run = diff("git:HEAD:api/openapi.yaml", "api/openapi.yaml");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).contains("`uri` is `https://new.example` instead of `https://old.example`",
                "git:HEAD:api/openapi.yaml:7:81 → api/openapi.yaml:7:81");
        assertThat(diff("git:HEAD:api/openapi.yaml", "api/openapi.yaml", "--format", "sarif").stdout())
                .contains("\"uri\": \"api/openapi.yaml\"").doesNotContain("apigw-");
        assertThat(files()).isEqualTo(before);
        assertThat(diff("git:nope:api/openapi.yaml", "api/openapi.yaml").stderr())
                .isEqualTo("apigw: git knows no revision `nope`.\n");
        assertThat(diff("git:HEAD:openapi.yaml", "api/openapi.yaml").stderr()).isEqualTo(
                "apigw: `openapi.yaml` is not in the revision `HEAD`; the path counts from this folder.\n");
        assertThat(diff("git:HEAD:../openapi.yaml", "api/openapi.yaml").stderr()).contains("is outside of the repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git:HEAD", "git:", "git::a.yaml", "git:--output=x:a.yaml", "aws:abc123/prod", "nowhere", "nowhere.yaml",
        "#1", "#99999999999", "good.yaml@prod", "empty.yaml", "binary.yaml", "folder", "list.yaml", "", "@", "http.yaml", "\u0001"})
    void refusesWhatIsNoSide(String operand) throws IOException {
        write("good.yaml", API.formatted("a").replace("$ref: \"parts/responses.yaml#/ok\"", "description: OK"));
        write("empty.yaml", "");
        write("list.yaml", "[1, 2]\n");
        write("http.yaml", "openapi: 3.0.1\ninfo: {title: t}\nx-amazon-apigateway-importexport-version: '1.0'\npaths: {}\n");
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, 3});
        Files.createDirectories(folder.resolve("folder"));
        for (List<String> sides : List.of(List.of(operand, "good.yaml"), List.of("good.yaml", operand))) {
            Run run = diff(sides.toArray(String[]::new));
            assertThat(run.exitCode()).as(run.terminal()).isEqualTo(2);
            assertThat(run.stderr()).isNotEmpty().doesNotContain("bug of apigw", "Exception");
            assertThat(run.stdout()).isEmpty();
        }
    }

    @Test void readsOneSideFromStandardInput() throws IOException {
        String api = API.formatted("a").replace("$ref: \"parts/responses.yaml#/ok\"", "description: OK");
        write("good.yaml", api);
        Run run = Run.in(folder, Map.of(), api.replace("a.example", "b.example"), List.of("diff-stages", "-", "good.yaml"));
        assertThat(run.stdout()).contains("<stdin> → good.yaml", "`uri` is `https://a.example` instead of `https://b.example`");
        assertThat(diff("-", "-").exitCode()).isEqualTo(2);
    }
}
