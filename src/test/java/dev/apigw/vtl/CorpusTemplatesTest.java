package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates that are deployed somewhere are VTL. */
class CorpusTemplatesTest {
    /** Passed through {@code Fn::Sub} before the import, which fills its {@code ${AWS::Region}}. */
    private static final Set<String> WITH_PLACEHOLDERS = Set.of("core-back-internal-request.vtl");

    @Test void everyTemplateParses() throws IOException {
        Optional<Path> folder = Stream.of("..", "../..").map(up -> Path.of(up, "shared", "corpus", "vtl"))
                .filter(Files::isDirectory).findFirst();
        assumeTrue(folder.isPresent(), "no shared/corpus beside this checkout");
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.get())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                boolean isVtl = TemplateSyntax.check(Files.readString(file)).isEmpty();
                if (!isVtl && !WITH_PLACEHOLDERS.contains(file.getFileName().toString())) {
                    refused.add(file.toString());
                }
            }
        }
        assertThat(refused).isEmpty();
    }
}
