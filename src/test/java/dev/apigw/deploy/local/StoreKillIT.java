package dev.apigw.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred writers that are killed while they write. */
class StoreKillIT {
    private static final int KILLS = 200;
    /** Starting takes longer than what is tested, so the next ones start meanwhile, and write too. */
    private static final int AT_A_TIME = 3;
    private static final int LONGEST_LIFE_IN_MILLIS = 40;
    private static final int BYTES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void aKillAtAnyInstantLosesNothing() throws Exception {
        Random instants = new Random(1); // the same instants each time, as far as a machine can
        Deque<StoreProcess> running = new ArrayDeque<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            while (running.size() < AT_A_TIME) {
                running.add(StoreProcess.start(folder, "writer" + i + "." + running.size(), Integer.MAX_VALUE, BYTES, ""));
            }
            StoreProcess next = running.remove();
            said.add(next.firstSaid());
            Thread.sleep(instants.nextInt(LONGEST_LIFE_IN_MILLIS));
            next.kill();
            said.addAll(next.said());
            // The others go on writing meanwhile, so that only what does not change can be looked at.
            assertThat(Store.in(folder, folder).history()).hasSizeGreaterThanOrEqualTo(said.size());
        }
        for (StoreProcess rest : running) {
            rest.kill();
            said.addAll(rest.said());
        }
        StoreProcess.assertWhole(folder, said);
        assertThat(said).as("events that were acknowledged").hasSizeGreaterThanOrEqualTo(KILLS);
    }
}
