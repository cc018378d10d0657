package dev.apigw.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.Refused;
import dev.apigw.deploy.StageDetails;
import dev.apigw.deploy.StageUpdate;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.model.Stage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTargetTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00.123Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private Store store;
    private LocalTarget target;

    @BeforeEach
    void begin() {
        store = Store.in(folder, folder);
        target = new LocalTarget(store, CLOCK, () -> { });
    }

    private Event deploy(String stageName, String text) {
        return target.createDeployment(new NewDeployment(stageName, StoredDefinition.of(text), Optional.of("d"),
                new NewDeployment.Settings(Stage.of(stageName, Map.of("url", "a")), StageDetails.none()), Optional.empty(),
                Optional.of("openapi.yaml")));
    }

    @Test
    void readsBackWhatWasWritten() {
        Event first = deploy("dev", "{}");
        Event second = target.updateStage(Operation.UPDATE, "dev", List.of(
                PatchOperation.replace("/*/*/throttling/rateLimit", "2.5"), PatchOperation.replace("/accessLogSettings/format", "$context.requestId"),
                PatchOperation.replace("/description", "ä \"quoted\"\n"), StageUpdate.percentTraffic("12.5"), StageUpdate.override("url", "b")));
        List<Event> history = store.history();
        assertThat(history).extracting(Event::number).containsExactly(1, 2);
        assertThat(history.get(0).time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(history).extracting(EventText::write).containsExactly(EventText.write(first), EventText.write(second));
        assertThat(store.stage("dev").map(DeployedStage::deploymentId)).isEqualTo(first.deploymentId());
        assertThat(store.existingDeployment(first.deploymentId().orElseThrow()).text()).isEqualTo("{}");
    }

    @Test
    void aStageIsWhatTheLastEventSays() {
        deploy("dev", "{}");
        deploy("test", "[]");
        target.deleteStage("dev");
        assertThat(store.stages()).extracting(DeployedStage::stageName).containsExactly("test");
        assertThat(store.stage("dev")).isEmpty();
        deploy("dev", "[]");
        assertThat(store.stages()).extracting(DeployedStage::stageName).containsExactly("dev", "test");
    }

    @Test
    void theSameDefinitionIsKeptOnce() throws IOException {
        deploy("dev", "{}");
        deploy("test", "{}");
        assertThat(files("definitions")).hasSize(1);
    }

    @Test
    void aRefusedCallLeavesNoEvent() throws IOException {
        deploy("dev", "{}");
        assertThatThrownBy(() -> target.updateStage(Operation.UPDATE, "dev", List.of(PatchOperation.replace("/x", "1"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> target.updateStage(Operation.PROMOTE, "no", StageUpdate.promotion()))
                .hasMessage("Invalid stage identifier specified");
        assertThatThrownBy(() -> target.deleteStage("no")).hasMessage("Invalid stage identifier specified");
        assertThat(files("history")).containsExactly("000001.json");
    }

    @Test
    void aSecondDeploymentDoesNotMoveToAnIdThatNobodyDeployed() {
        deploy("dev", "{}");
        assertThatThrownBy(() -> target.updateStage(Operation.ROLLBACK, "dev", List.of(StageUpdate.moveTo("../../../x"))))
                .hasMessage("Deployment id does not exist");
    }

    @Test
    void threadsWriteOneAfterAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = "[" + i + "]";
                String stage = "s" + i % 3;
                running.add(threads.submit(() -> deploy(stage, text)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.history()).hasSize(40).extracting(Event::deploymentId).doesNotHaveDuplicates();
    }

    @Test
    void leftoversOfAKilledWriterAreSweptAndNeverRead() throws IOException {
        deploy("dev", "{}");
        Files.writeString(folder.resolve(".apigw/history/000002.json.77.tmp"), "{\"form");
        Files.writeString(folder.resolve(".apigw/definitions/0123456789.json.77.tmp"), "{\"op");
        assertThat(store.history()).hasSize(1);
        deploy("dev", "[]");
        assertThat(files("history")).containsExactly("000001.json", "000002.json");
        assertThat(files("definitions")).hasSize(2).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void neverReplacesAnEvent() throws IOException {
        Path file = folder.resolve("x.json");
        AtomicFile.create(file, "one");
        assertThatThrownBy(() -> AtomicFile.create(file, "two")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("one");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "\"\" | The file is empty.",
        "{ | .apigw/history/000001.json:1:2: ",
        "[] | .apigw/history/000001.json: This is a list.",
        "<<<<<<< HEAD | So this is no event of a history; restore the file, from version control or a backup.",
        "{\"format\":2} | The format of this event is 2, and this version of apigw reads format 1 only.",
        "{\"format\":1} | `time` is missing in an event.",
        "{\"format\":1,\"number\":2,\"time\":\"2026-01-01T00:00:00Z\",\"operation\":\"delete\"} | It says that it is event 2.",
        "{\"format\":1,\"number\":1,\"time\":\"noon\",\"operation\":\"delete\"} | `time` is no time.",
        "{\"format\":1,\"number\":1,\"time\":\"2026-01-01T00:00:00Z\",\"operation\":\"explode\"} | `explode` is no operation.",
        "{\"format\":1,\"number\":1,\"time\":\"2026-01-01T00:00:00Z\",\"operation\":\"deploy\",\"stage\":{\"stageName\":\"dev\"}} | `deploymentId` is missing in a stage.",
    })
    void saysWhichEventIsDamagedAndWhatToDo(String text, String message) throws IOException {
        deploy("dev", "{}");
        Files.writeString(folder.resolve(".apigw/history/000001.json"), text);
        assertThatThrownBy(() -> store.stages()).isInstanceOf(StoreFault.class).hasMessageContaining(message);
        assertThatThrownBy(() -> deploy("dev", "[]")).isInstanceOf(StoreFault.class);
        assertThat(files("history")).containsExactly("000001.json");
    }

    @Test
    void saysThatAnEventIsMissing() throws IOException {
        deploy("dev", "{}");
        deploy("dev", "[]");
        Files.delete(folder.resolve(".apigw/history/000001.json"));
        assertThatThrownBy(() -> store.history()).isInstanceOf(StoreFault.class)
                .hasMessageStartingWith("`.apigw/history/000001.json` is missing");
    }

    @Test
    void noticesADefinitionThatWasEdited() throws IOException {
        Event event = deploy("dev", "{}");
        String id = event.deploymentId().orElseThrow();
        Files.writeString(store.definitionPath(id), "{\"openapi\":\"3.0.1\"}");
        assertThatThrownBy(() -> store.deployment(id)).isInstanceOf(StoreFault.class)
                .hasMessageStartingWith("`.apigw/definitions/" + id + ".json` was changed");
        Files.delete(store.definitionPath(id));
        assertThatThrownBy(() -> store.existingDeployment(id)).hasMessageContaining("is missing, though the history names it");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve(".apigw"), "a file");
        assertThatThrownBy(() -> deploy("dev", "{}")).isInstanceOf(StoreFault.class).hasMessageContaining("`.apigw` cannot be written")
                .hasMessageEndingWith("Nothing was changed.");
    }

    @Test
    void findsTheFolderInAParent() throws IOException {
        deploy("dev", "{}");
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Store found = Store.find(below, below).orElseThrow();
        assertThat(found.name()).isEqualTo(Path.of("../../.apigw").toString());
        assertThat(found.stage("dev")).isPresent();
        assertThat(Store.find(folder.getRoot(), folder.getRoot())).isEmpty();
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".apigw").resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
