package dev.apigw.deploy.local;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.Stages;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the folder {@code .apigw/}. Needs no lock: what is there never changes, and is complete.
 *
 * <p>Every method throws {@link StoreFault} if a file that it needs is damaged or cannot be read.
 */
public final class Store {
    /** What the folder is called. */
    public static final String FOLDER = ".apigw";

    private static final Pattern ID = Pattern.compile("[0-9a-z]{10}");
    private static final Pattern EVENT = Pattern.compile("\\d{6,9}\\.json");

    private final Path folder;
    private final String name;

    private Store(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * The store in a folder, whether it is there already or not.
     *
     * @param home       the folder beside the definition
     * @param relativeTo what messages name files from
     */
    public static Store in(Path home, Path relativeTo) {
        Path folder = home.toAbsolutePath().normalize().resolve(FOLDER);
        return new Store(folder, relative(relativeTo, folder));
    }

    /**
     * The store in a folder or the nearest parent that has one.
     *
     * @param relativeTo what messages name files from
     */
    public static Optional<Store> find(Path from, Path relativeTo) {
        for (Path home = from.toAbsolutePath().normalize(); home != null; home = home.getParent()) {
            if (Files.isDirectory(home.resolve(FOLDER))) {
                return Optional.of(in(home, relativeTo));
            }
        }
        return Optional.empty();
    }

    private static String relative(Path from, Path to) {
        try {
            return from.toAbsolutePath().normalize().relativize(to).toString();
        } catch (IllegalArgumentException e) {
            return to.toString(); // on another drive
        }
    }

    /** Whether anything was written yet. */
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The folder that holds it, beside the definition. */
    public Path home() {
        return folder.getParent();
    }

    /** A file as events name it: from the folder that holds the store, with slashes. */
    public String source(Path file) {
        return relative(home(), file.toAbsolutePath().normalize()).replace('\\', '/');
    }

    /** Whether a file was deployed or imported here. */
    public boolean knows(Path file) {
        Optional<String> source = Optional.of(source(file));
        return history().stream().anyMatch(event -> event.source().equals(source));
    }

    /** Everything that was done, the oldest first. */
    public List<Event> history() {
        int last = lastNumber();
        List<Event> events = new ArrayList<>(last);
        for (int number = 1; number <= last; number++) {
            events.add(read(number));
        }
        return events;
    }

    /** The event of a number. */
    public Optional<Event> event(int number) {
        return number >= 1 && number <= lastNumber() ? Optional.of(read(number)) : Optional.empty();
    }

    /** The stage of a name: what the last event about it says. */
    public Optional<DeployedStage> stage(String stageName) {
        return lastEvent(stageName).flatMap(Event::stage);
    }

    /** The last event about a stage. */
    public Optional<Event> lastEvent(String stageName) {
        return lastEvent(stageName, lastNumber());
    }

    /** The last event about a stage, up to a number. */
    public Optional<Event> lastEvent(String stageName, int upTo) {
        for (int number = upTo; number >= 1; number--) {
            Event event = read(number);
            if (event.stageName().equals(Optional.of(stageName))) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** The stages, by name. */
    public List<DeployedStage> stages() {
        return Stages.of(history());
    }

    /** The last import. */
    public Optional<Event> imported() {
        List<Event> imports = history().stream().filter(event -> event.operation() == Operation.IMPORT).toList();
        return imports.isEmpty() ? Optional.empty() : Optional.of(imports.get(imports.size() - 1));
    }

    /** The definition of a deployment; empty if nothing of that id was deployed. */
    public Optional<StoredDefinition> deployment(String id) {
        if (!ID.matcher(id).matches() || !Files.exists(definitionPath(id))) {
            return Optional.empty();
        }
        LoadedFile loaded = SourceLoader.load(definitionName(id), definitionPath(id));
        loaded.problem().ifPresent(problem -> {
            throw new StoreFault(problem.message());
        });
        StoredDefinition stored = StoredDefinition.of(loaded.file().text());
        if (!stored.id().equals(id)) {
            throw new StoreFault("`" + definitionName(id) + "` was changed: it is not what was deployed. Restore the file, from version "
                    + "control or a backup, or delete it and deploy again.");
        }
        return Optional.of(stored);
    }

    /** The definition of a deployment that an event names. */
    public StoredDefinition existingDeployment(String id) {
        return deployment(id).orElseThrow(() -> new StoreFault("`" + definitionName(id) + "` is missing, though the history names it; "
                + "restore it, from version control or a backup."));
    }

    /** Where a definition is, or would be. */
    public Path definitionPath(String id) {
        return definitions().resolve(id + ".json");
    }

    /** What messages call the file of a definition. */
    public String definitionName(String id) {
        return name + "/definitions/" + id + ".json";
    }

    Path folder() {
        return folder;
    }

    Path definitions() {
        return folder.resolve("definitions");
    }

    Path events() {
        return folder.resolve("history");
    }

    Path eventPath(int number) {
        return events().resolve(fileName(number));
    }

    String eventName(int number) {
        return name + "/history/" + fileName(number);
    }

    private static String fileName(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".json";
    }

    /** 0 if nothing was done yet. */
    int lastNumber() {
        if (!Files.exists(events())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(events())) {
            return files.map(file -> file.getFileName().toString()).filter(file -> EVENT.matcher(file).matches())
                    .mapToInt(file -> Integer.parseInt(file.substring(0, file.indexOf('.')))).max().orElse(0);
        } catch (NotDirectoryException e) {
            throw new StoreFault("`" + name + "/history` is no folder; move the file away.", e);
        } catch (IOException e) {
            throw new StoreFault("`" + name + "/history` cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Event read(int number) {
        if (!Files.exists(eventPath(number))) {
            throw new StoreFault("`" + eventName(number) + "` is missing, though there are later events; restore it, from version control "
                    + "or a backup.");
        }
        return EventText.read(SourceLoader.load(eventName(number), eventPath(number)), number);
    }
}
