package dev.apigw.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write into one store: two at once, and one whose disk is full. */
class StoreProcessesTest {
    private static final int TIMES = 25;
    private static final int SMALL = 10;
    /** More than the limit of the disk, which the definition alone goes beyond. */
    private static final int LARGE = 200_000;

    @TempDir
    private Path folder;

    @Test
    void twoAtOnceLoseNothing() throws Exception {
        StoreProcess one = StoreProcess.start(folder, "one", TIMES, SMALL, "");
        StoreProcess two = StoreProcess.start(folder, "two", TIMES, SMALL, "");
        List<String> said = new ArrayList<>(one.said());
        said.addAll(two.said());
        assertThat(one.exitCode()).isZero();
        assertThat(two.exitCode()).isZero();
        assertThat(Store.in(folder, folder).history()).hasSize(4 * TIMES);
        StoreProcess.assertWhole(folder, said);
    }

    /** A limit on the size of files, which needs no rights; to the program it looks like a disk that is full. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskIsSaidAndNothingIsLost() throws Exception {
        StoreProcess before = StoreProcess.start(folder, "before", 1, SMALL, "");
        List<String> said = new ArrayList<>(before.said());
        StoreProcess full = StoreProcess.start(folder, "full", 1, LARGE, "ulimit -f 64");
        List<String> fault = full.said();
        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(fault).containsExactly(
                "fault `.apigw` cannot be written: the disk is full. Free some space and run again. Nothing was changed.");
        assertThat(Store.in(folder, folder).history()).hasSize(2);
        StoreProcess.assertWhole(folder, said);
        assertThat(folder.resolve(".apigw/definitions")).isDirectoryNotContaining("glob:**.tmp");

        StoreProcess after = StoreProcess.start(folder, "after", 1, LARGE, "");
        said.addAll(after.said());
        assertThat(after.exitCode()).isZero();
        assertThat(Store.in(folder, folder).history()).hasSize(4);
        StoreProcess.assertWhole(folder, said);
    }

    /** The definition fits, the event does not: the one that is left over does no harm. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatIsFullBeforeTheEventLeavesTheStageWhereItWas() throws Exception {
        new ArrayList<>(StoreProcess.start(folder, "before", 1, SMALL, "").said());
        StoreProcess full = StoreProcess.start(folder, "full".repeat(LARGE / 100), 1, 0, "ulimit -f 8");
        assertThat(full.said()).last().asString().startsWith("fault `.apigw` cannot be written: the disk is full.");
        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(Files.list(folder.resolve(".apigw/history"))).noneMatch(file -> file.toString().endsWith(".tmp"));
        StoreProcess.assertWhole(folder, List.of());
    }
}
