package dev.apigw.deploy.local;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Operation;
import dev.apigw.deploy.StageText;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes and reads the file of an event. */
final class EventText {
    /** Of the file; raised when an older program could no longer make sense of it. */
    private static final int FORMAT = 1;
    private static final List<String> KEYS = List.of("format", "number", "time", "operation", "stageName", "deploymentId", "description",
            "source", "stage");

    private EventText() {}

    static String write(Event event) {
        return JsonWriter.object(json -> {
            json.field("format", FORMAT);
            writeMembers(json, event);
        });
    }

    private static void writeMembers(JsonWriter json, Event event) {
        json.field("number", event.number());
        json.field("time", event.time().toString());
        json.field("operation", event.operation().toString());
        event.stageName().ifPresent(name -> json.field("stageName", name));
        event.deploymentId().ifPresent(id -> json.field("deploymentId", id));
        event.description().ifPresent(text -> json.field("description", text));
        event.source().ifPresent(file -> json.field("source", file));
        event.stage().ifPresent(stage -> json.object("stage", members -> StageText.write(members, stage)));
    }

    /**
     * The event that a file holds.
     *
     * @param number that the name of the file says
     * @throws StoreFault if it holds none
     */
    static Event read(LoadedFile loaded, int number) {
        String name = loaded.file().name();
        loaded.problem().ifPresent(problem -> {
            throw new StoreFault(problem.message());
        });
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (!parsed.problems().isEmpty()) {
            throw damaged(parsed.problems().get(0).span() + ": " + parsed.problems().get(0).message());
        }
        MapNode map = parsed.root().flatMap(root -> root.asMap())
                .orElseThrow(() -> damaged(name + ": This is " + parsed.root().orElseThrow().describe() + "."));
        refuseOtherFormat(name, map);
        Members members = new Members();
        Optional<Event> event = event(map, members);
        if (event.isEmpty() || members.hasProblems()) {
            Mistake first = members.problems().get(0);
            throw damaged(first.place() + ": " + first.message());
        }
        if (event.get().number() != number) {
            throw damaged(name + ": It says that it is event " + event.get().number() + ".");
        }
        return event.get();
    }

    private static void refuseOtherFormat(String name, MapNode map) {
        String format = map.get("format").flatMap(node -> node.asText()).orElse("none");
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new StoreFault(name + ": The format of this event is " + format + ", and this version of apigw reads format " + FORMAT
                    + " only. Use the version that wrote it.");
        }
    }

    private static StoreFault damaged(String what) {
        return new StoreFault(what + " So this is no event of a history; restore the file, from version control or a backup.");
    }

    private static Optional<Event> event(MapNode map, Members members) {
        members.allow(map, "an event", KEYS);
        OptionalInt number = map.entry("number").map(members::count).orElse(OptionalInt.empty());
        Optional<Instant> time = required(map, "time", members).flatMap(text -> time(map, text, members));
        Optional<Operation> operation = required(map, "operation", members).flatMap(text -> operation(map, text, members));
        Optional<DeployedStage> stage = map.entry("stage").flatMap(members::mapping).flatMap(node -> StageText.read(node, members));
        if (number.isEmpty() && !members.hasProblems()) {
            members.error(map.span(), "`number` is missing.");
        }
        if (members.hasProblems() || time.isEmpty() || operation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(number.orElseThrow(), time.get(), operation.get(), members.text(map, "stageName"),
                members.text(map, "deploymentId"), members.text(map, "description"), members.text(map, "source"), stage));
    }

    private static Optional<String> required(MapNode map, String key, Members members) {
        return members.required(map, "an event", key, "").flatMap(node -> members.text(key, node));
    }

    private static Optional<Instant> time(MapNode map, String text, Members members) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            members.error(map.get("time").orElseThrow().span(), "`time` is no time.");
            return Optional.empty();
        }
    }

    private static Optional<Operation> operation(MapNode map, String text, Members members) {
        Optional<Operation> operation = Operation.of(text);
        if (operation.isEmpty()) {
            members.error(map.get("operation").orElseThrow().span(), "`" + text + "` is no operation.");
        }
        return operation;
    }
}
