package dev.apigw.diff.schema;

import dev.apigw.diff.contract.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two schemas that are compared once for all who use them: a model, or the schema that stands at a place itself. It grows while
 * the comparison goes on.
 */
final class Unit {
    /** A use of a unit. @param inside whether it is used for a member, not for the whole */
    record Use(Unit by, boolean inside) {}

    /** What is the same for the same comparison. Schemas are compared by identity. */
    record Key(Schema before, Schema after, boolean request) {}

    private final String label;
    private final String subject;
    private final boolean request;
    private final Optional<Place> place;
    private final Set<Use> uses = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private final List<Delta> deltas = new ArrayList<>();

    private Unit(String label, String subject, boolean request, Optional<Place> place) {
        this.label = label;
        this.subject = subject;
        this.request = request;
        this.place = place;
    }

    /** A model, wherever it is used. */
    static Unit ofModel(String name, boolean request) {
        return new Unit("model `" + name + "` in " + (request ? "requests" : "responses"), "model " + name, request, Optional.empty());
    }

    /** What stands at one place of an operation. */
    static Unit at(Spotlight spotlight) {
        return new Unit(spotlight.label(), spotlight.subject(), spotlight.place().isRequest(), Optional.of(spotlight.place()));
    }

    /** How messages call it. */
    String label() {
        return label;
    }

    /** How a change of it is named that several operations see. */
    String subject() {
        return subject;
    }

    boolean isRequest() {
        return request;
    }

    /** The place itself; empty for a model, whose places depend on its uses. */
    Optional<Place> place() {
        return place;
    }

    Set<Use> uses() {
        return uses;
    }

    /** The operations that have it directly. */
    Set<String> operations() {
        return operations;
    }

    List<Delta> deltas() {
        return deltas;
    }

    void usedBy(Unit other, boolean inside) {
        uses.add(new Use(other, inside));
    }

    void add(Delta delta) {
        deltas.add(delta);
    }
}
