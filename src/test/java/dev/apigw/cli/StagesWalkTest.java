package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn test -Dtest=StagesWalkTest -Dapigw.golden=update} writes into the README what the sample prints now. */
class StagesWalkTest {
    @TempDir
    private Path folder;

    @Test
    void theSamplePrintsWhatTheReadmeShows() throws IOException {
        String output = StagesWalk.run(folder);
        if ("update".equals(System.getProperty("apigw.golden"))) {
            StagesWalk.show(output);
        }
        assertThat(output).isEqualTo(StagesWalk.shown()).contains("promote", "rollback");
    }
}
