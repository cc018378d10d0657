package dev.apigw.deploy.local;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.NewDeployment;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.PatchOperation;
import dev.apigw.deploy.Refused;
import dev.apigw.deploy.StageUpdate;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.Target;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An API that lives in the folder {@code .apigw/}. */
public final class LocalTarget implements Target {
    private final Store store;
    private final Clock clock;
    private final Runnable waiting;

    /**
     * @param clock   of the events
     * @param waiting is called when another process is writing, before its end is waited for
     */
    public LocalTarget(Store store, Clock clock, Runnable waiting) {
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.waiting = Objects.requireNonNull(waiting, "waiting");
    }

    @Override public String name() {
        return store.name();
    }

    @Override public List<DeployedStage> stages() {
        return store.stages();
    }

    @Override public Optional<DeployedStage> stage(String stageName) {
        return store.stage(stageName);
    }

    @Override public List<Event> history() {
        return store.history();
    }

    @Override public Optional<StoredDefinition> definition(String id) {
        return store.deployment(id);
    }

    @Override public Optional<Event> imported() {
        return store.imported();
    }

    @Override public Event putRestApi(StoredDefinition definition, Optional<String> source) {
        return change((number, now) -> {
            keep(definition);
            return new Event(number, now, Operation.IMPORT, Optional.empty(), Optional.of(definition.id()), Optional.empty(), source,
                    Optional.empty());
        });
    }

    @Override public Event createDeployment(NewDeployment deployment) {
        return change((number, now) -> {
            DeployedStage stage = deployment.on(store.stage(deployment.stageName()), now);
            keep(deployment.definition());
            return new Event(number, now, Operation.DEPLOY, Optional.of(stage.stageName()), Optional.of(deployment.definition().id()),
                    deployment.description(), deployment.source(), Optional.of(stage));
        });
    }

    @Override public Event updateStage(Operation operation, String stageName, List<PatchOperation> patch) {
        return change((number, now) -> {
            DeployedStage before = existing(operation, stageName);
            DeployedStage stage = StageUpdate.apply(before, patch, id -> store.deployment(id).isPresent(), now);
            return new Event(number, now, operation, Optional.of(stageName), Optional.of(stage.deploymentId()), Optional.empty(),
                    Optional.empty(), Optional.of(stage));
        });
    }

    @Override public Event deleteStage(String stageName) {
        return change((number, now) -> {
            existing(Operation.DELETE, stageName);
            return new Event(number, now, Operation.DELETE, Optional.of(stageName), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        });
    }

    private DeployedStage existing(Operation operation, String stageName) {
        return store.stage(stageName).orElseThrow(() -> Refused.noStage(operation));
    }

    /** Makes the next event of what is there. */
    private interface Change {
        Event event(int number, Instant now) throws IOException;
    }

    private Event change(Change change) {
        try {
            Files.createDirectories(store.definitions());
            Files.createDirectories(store.events());
            StoreLock lock = StoreLock.take(store.folder().resolve("lock"), waiting);
            try {
                return changeAlone(change);
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw new StoreFault("`" + store.name() + "` cannot be written: " + reason(e) + " Nothing was changed.", e);
        }
    }

    private Event changeAlone(Change change) throws IOException {
        AtomicFile.sweep(store.definitions());
        AtomicFile.sweep(store.events());
        Event event = change.event(store.lastNumber() + 1, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        AtomicFile.create(store.eventPath(event.number()), EventText.write(event));
        return event;
    }

    /** The file of a definition is on the disk before an event names it. */
    private void keep(StoredDefinition definition) throws IOException {
        Optional<StoredDefinition> kept = store.deployment(definition.id());
        if (kept.isEmpty()) {
            AtomicFile.create(store.definitionPath(definition.id()), definition.text());
        } else if (!kept.get().isSameAs(definition)) {
            throw new StoreFault("`" + store.definitionName(definition.id()) + "` holds another definition of the same id. Change "
                    + "something in one of the two, such as a description.");
        }
    }

    private String reason(IOException e) {
        if (isFull(e)) {
            return "the disk is full. Free some space and run again.";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "`" + e.getMessage() + "` has appeared there in the meantime. Run again.";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied.";
        }
        String reason = e instanceof FileSystemException of && of.getReason() != null ? of.getReason() : e.getMessage();
        return (reason == null ? e.getClass().getSimpleName() : reason) + ".";
    }

    private boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded") || message.contains("File too large")) {
            return true;
        }
        try {
            return Files.getFileStore(store.home()).getUsableSpace() == 0;
        } catch (IOException unknown) {
            return false;
        }
    }
}
