package dev.apigw.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.StageText;
import dev.apigw.deploy.Stages;
import dev.apigw.source.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@link StoreWriter} in a JVM of its own, and what has to be true of the store behind it. */
final class StoreProcess {
    private final Process process;
    private final BufferedReader lines;

    private StoreProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a writer; {@code shell} stands in front of the command, where there is something to set first. */
    static StoreProcess start(Path folder, String name, int times, int bytes, String shell) throws IOException {
        List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
                StoreWriter.class.getName(), folder.toString(), name, Integer.toString(times), Integer.toString(bytes));
        List<String> command = new ArrayList<>();
        if (!shell.isEmpty()) {
            command.addAll(List.of("sh", "-c", shell + " && exec \"$0\" \"$@\""));
        }
        command.addAll(java);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("JAVA_TOOL") || variable.startsWith("JDK_JAVA"));
        return new StoreProcess(builder.start());
    }

    /** Waits until the writer has written something: whatever had to be loaded for it is loaded, and it is fast from now on. */
    String firstSaid() throws IOException {
        return lines.readLine();
    }

    /** Ends the process as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // not that of the process, which closes its output unread
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What the writer has said since then. */
    List<String> said() throws IOException {
        List<String> whole = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            whole.add(line);
        }
        return whole;
    }

    /**
     * The store is whole: its events can all be read and are numbered without gaps, everything they name is there, a stage is what
     * its last event says, and nothing that a writer was told to be written is lost or written twice.
     */
    static void assertWhole(Path folder, List<String> said) throws IOException {
        Store store = Store.in(folder, folder);
        List<Event> history = store.history();
        Map<Integer, String> byNumber = new HashMap<>();
        for (Event event : history) {
            byNumber.put(event.number(), event.deploymentId().orElseThrow());
            assertThat(store.existingDeployment(event.deploymentId().orElseThrow())).isNotNull();
            event.stage().ifPresent(stage -> assertThat(store.deployment(stage.deploymentId())).isPresent());
        }
        for (DeployedStage stage : store.stages()) {
            List<Event> about = Stages.about(stage.stageName(), history);
            assertThat(json(stage)).isEqualTo(json(about.get(about.size() - 1).stage().orElseThrow()));
        }
        List<String> acknowledged = said.stream().filter(line -> line.matches("\\d+ [0-9a-z]{10}")).toList();
        assertThat(acknowledged).doesNotHaveDuplicates().allSatisfy(line ->
                assertThat(byNumber.get(Integer.valueOf(line.split(" ")[0]))).isEqualTo(line.split(" ")[1]));
        assertThat(acknowledged.stream().map(line -> line.split(" ")[0])).doesNotHaveDuplicates();
    }

    private static String json(DeployedStage stage) {
        return JsonWriter.object(json -> StageText.write(json, stage));
    }
}
