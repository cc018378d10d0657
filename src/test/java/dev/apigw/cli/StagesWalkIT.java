package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The sample as a shell runs it, with the packaged program. */
@DisabledOnOs(OS.WINDOWS)
class StagesWalkIT {
    @Test
    void theScriptPrintsWhatTheReadmeShows() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "samples/stages/walk.sh").redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("APIGW_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("APIGW_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("APIGW", Path.of("target/apigw/bin/apigw").toAbsolutePath().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo(StagesWalk.shown());
    }
}
