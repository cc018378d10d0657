package dev.apigw.diff.schema;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.SchemaUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares all schemas of two contracts. Each pair of models is compared once for requests and once for responses, so that the
 * time grows with the size of the definition, and a cycle is nothing special; afterwards each change is followed back to the
 * operations that it reaches.
 */
public final class SchemaComparison {
    private record RootKey(Spotlight spotlight, Origin before, Origin after) {}

    private record State(Unit unit, Place place) {}

    private record Task(Unit unit, SchemaUse before, SchemaUse after) {}

    private final Map<RootKey, Unit> roots = new LinkedHashMap<>();
    private final Map<Unit.Key, Unit> models = new LinkedHashMap<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final SchemaWalk walk = new SchemaWalk(this::link);

    /**
     * Compares the schemas of a place of an operation.
     *
     * @param spotlight the place, the same for the same one of another operation
     */
    public void compare(Spotlight spotlight, String operation, SchemaUse before, SchemaUse after) {
        order.putIfAbsent(operation, order.size());
        RootKey key = new RootKey(spotlight, before.origin(), after.origin());
        Unit known = roots.get(key);
        if (known == null) {
            known = Unit.at(spotlight);
            roots.put(key, known);
            walk.uses(new Spot(known, "", before.origin(), after.origin(), false, 0), before, after);
        }
        known.operations().add(operation);
    }

    private void link(Spot spot, SchemaUse before, SchemaUse after) {
        Unit.Key key = new Unit.Key(before.schema(), after.schema(), spot.isRequest());
        Unit unit = models.get(key);
        if (unit == null) {
            unit = Unit.ofModel(after.name().or(before::name).orElse("(without a name)"), spot.isRequest());
            models.put(key, unit);
            tasks.add(new Task(unit, before, after));
        }
        if (unit != spot.unit() || !spot.path().isEmpty()) {
            unit.usedBy(spot.unit(), !spot.path().isEmpty());
        }
    }

    /** The changes of everything that was compared. */
    public List<SchemaChange> changes() {
        while (!tasks.isEmpty()) {
            Task task = tasks.remove();
            walk.schemas(new Spot(task.unit(), "", task.before().schema().origin(), task.after().schema().origin(), false, 0),
                    task.before(), task.after());
        }
        List<SchemaChange> changes = new ArrayList<>();
        roots.values().forEach(unit -> addChanges(unit, changes));
        models.values().forEach(unit -> addChanges(unit, changes));
        return changes;
    }

    private void addChanges(Unit unit, List<SchemaChange> changes) {
        Map<Place, List<String>> reach = new HashMap<>();
        Set<Place> places = unit.deltas().isEmpty() ? Set.of() : places(unit);
        for (Delta delta : unit.deltas()) {
            if (delta.path().isEmpty()) {
                places.forEach(place -> add(unit, delta, place, reach.computeIfAbsent(place, p -> reach(unit, Set.of(p))), changes));
            } else {
                Place inside = unit.isRequest() ? Place.REQUEST_PROPERTY : Place.RESPONSE_PROPERTY;
                add(unit, delta, inside, reach(unit, places), changes);
            }
        }
    }

    private static void add(Unit unit, Delta delta, Place place, List<String> operations, List<SchemaChange> changes) {
        if (delta.event().places().contains(place)) {
            String thing = delta.path().isEmpty() ? unit.label() : "property `" + delta.path() + "` of " + unit.label();
            Judgement judgement = delta.judged().orElse(delta.event().judgement(place));
            String consequence = delta.event().consequence(judgement, unit.isRequest());
            changes.add(new SchemaChange(delta.event().info(place), judgement, unit.subject(), delta.before(), delta.after(),
                    thing + ": " + delta.what() + consequence + delta.hint(), operations));
        }
    }

    /** Where a unit stands in messages, as a whole. */
    private static Set<Place> places(Unit unit) {
        Set<Place> places = new LinkedHashSet<>();
        for (Place place : Place.values()) {
            if (place.isRequest() == unit.isRequest() && !before(Set.of(new State(unit, place))).isEmpty()) {
                places.add(place);
            }
        }
        return places;
    }

    private List<String> reach(Unit unit, Set<Place> places) {
        Set<State> ends = new HashSet<>();
        places.forEach(place -> ends.add(new State(unit, place)));
        return before(ends).stream().flatMap(root -> root.operations().stream()).distinct()
                .sorted((a, b) -> Integer.compare(order.get(a), order.get(b))).toList();
    }

    /** The places of operations that lead to some states. */
    private static Set<Unit> before(Set<State> ends) {
        Set<Unit> found = new LinkedHashSet<>();
        Set<State> seen = new HashSet<>(ends);
        Deque<State> left = new ArrayDeque<>(ends);
        while (!left.isEmpty()) {
            State state = left.remove();
            if (state.unit().place().equals(Optional.of(state.place()))) {
                found.add(state.unit());
            }
            for (Unit.Use use : state.unit().uses()) {
                List<Place> from = use.inside() ? sources(state.place()) : List.of(state.place());
                from.stream().map(place -> new State(use.by(), place)).filter(seen::add).forEach(left::add);
            }
        }
        return found;
    }

    /** Where something has to stand, for its member to stand at a place. */
    private static List<Place> sources(Place place) {
        List<Place> sources = new ArrayList<>();
        if (place.isProperty()) {
            for (Place other : Place.values()) {
                if (other.inside() == place) {
                    sources.add(other);
                }
            }
        }
        return sources;
    }
}
