package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.simulate.access.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    private static final String POOL = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_x";

    @TempDir
    private Path folder;

    private Run token(String... args) {
        return Run.in(folder, Map.of(), "", Stream.concat(Stream.of("token"), Stream.of(args)).toList());
    }

    @Test void writesANewKeyThatOnlyTheUserReads() throws IOException {
        Run run = token("--new-key", "key.json", "--jwks");
        assertThat(run.exitCode()).isZero();
        Path file = folder.resolve("key.json");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE);
        }
        String key = Files.readString(file);
        assertThat(SigningKey.read(key).orElseThrow().publicSet()).isEqualTo(run.stdout());
        assertThat(key).contains("\"d\" :");
        assertThat(run.terminal()).doesNotContain("\"d\"").doesNotContain("\"p\"").doesNotContain("\"q\"");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test void signsTheSameTokenAgain() {
        Run first = token("--new-key", "key.json", "--pool", POOL);
        assertThat(first.exitCode()).isZero();
        assertThat(token("--key", "key.json", "--pool", POOL)).isEqualTo(first);
        assertThat(token("--key", "key.json", "--pool", POOL, "--expires-in", "1").stdout()).isNotEqualTo(first.stdout());
    }

    /** A mistake on the command line leaves no key behind. */
    @Test void makesNoKeyForNothing() {
        assertThat(token("--new-key", "key.json").exitCode()).isEqualTo(2);
        assertThat(token("--new-key", "key.json", "--pool", POOL, "--time", "soon").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("key.json")).doesNotExist();
    }

    @Test void survivesBadKeys() throws IOException {
        for (String text : List.of("", "[]", "null", "{\"kty\": \"RSA\"}", "{\"kty\": \"oct\", \"k\": \"AAAA\", \"kid\": \"x\"}",
                "{\"kty\": \"RSA\", \"n\": \"AQAB\", \"e\": \"AQAB\", \"d\": \"AQAB\", \"kid\": \"x\"}", "[".repeat(50_000))) {
            Files.writeString(folder.resolve("bad.json"), text);
            Run run = token("--key", "bad.json", "--jwks");
            assertThat(run.exitCode()).as(text.substring(0, Math.min(40, text.length()))).isEqualTo(2);
            assertThat(run.stdout()).isEmpty();
        }
    }
}
