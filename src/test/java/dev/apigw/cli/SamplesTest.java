package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"samples/petstore/openapi.yaml", "samples/petstore/template.yaml", "samples/mapping/openapi.yaml",
        "samples/cognito/openapi.yaml", "samples/lambda-authorizer/openapi.yaml", "samples/iam/openapi.yaml",
        "samples/usage-plan/openapi.yaml", "samples/cache/openapi.yaml", "samples/canary/openapi.yaml", "samples/canary/next.yaml",
        "samples/stages/openapi.yaml", "samples/stages/next.yaml", "samples/diff/v1.yaml", "samples/diff/v2.yaml",
        "samples/diff/apigw.yaml", "samples/lint/openapi.yaml"})
    void theSampleIsClean(String sample) {
        assertThat(Run.of("validate", "--fail-on", "warning", sample)).isEqualTo(
                new Run(0, "no findings in 1 file\n", "", "no findings in 1 file\n"));
    }

    @Test
    void theBrokenSampleHasFindings() {
        Run run = Run.of("validate", "--fail-on", "warning", "samples/broken/openapi.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.stdout()).contains("[duplicate-key]");
    }

    @Test
    void theSuitesOfTheSamplesPass() {
        Run run = Run.of("test", "--fail-on-skipped", "samples");
        assertThat(run.exitCode()).as(run.stdout()).isZero();
        assertThat(run.stdout()).contains("samples/canary", "samples/cognito", "samples/lambda-authorizer", "samples/iam",
                "samples/usage-plan", "samples/cache");
    }

    /** A sample that no document mentions is found by nobody. */
    @Test
    void theReadmeNamesEverySample() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.toString().replace('\\', '/')).toList();
            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(readme).contains(name));
        }
    }
}
