package dev.apigw.diff.schema;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.contract.SchemaUse;
import dev.apigw.diff.contract.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the comparison stands: collects what it finds there.
 *
 * @param path   of properties from the unit down
 * @param before the place on the first side
 * @param after  the place on the second side
 * @param muted  whether nobody sends the values in this direction, because they are read-only or write-only
 * @param depth  how many models it has gone into without one on the other side
 */
record Spot(Unit unit, String path, Origin before, Origin after, boolean muted, int depth) {
    boolean isRequest() {
        return unit.isRequest();
    }

    /** The place of a member. */
    Spot at(String step, SchemaUse useBefore, SchemaUse useAfter) {
        String separator = path.isEmpty() || step.startsWith("[") ? "" : ".";
        return new Spot(unit, path + separator + step, useBefore.origin(), useAfter.origin(), muted, depth);
    }

    /** This place, where nobody sends the values. */
    Spot silent() {
        return new Spot(unit, path, before, after, true, depth);
    }

    /** This place, one model deeper. */
    Spot deeper() {
        return new Spot(unit, path, before, after, muted, depth + 1);
    }

    /** Notes an event of a keyword. */
    void add(String event, String keyword, Shape shapeBefore, Shape shapeAfter, String what) {
        add(event, shapeBefore.origin(keyword).or(() -> Optional.of(before)), shapeAfter.origin(keyword).or(() -> Optional.of(after)),
                what, "", Optional.empty());
    }

    /** Notes an event. */
    void add(String event, Optional<Origin> from, Optional<Origin> to, String what, String hint,
             Optional<Judgement> judged) {
        unit.add(new Delta(SchemaEvents.get(event), path, from, to, what, hint, muted ? Optional.of(Judgement.SAFE) : judged));
    }

    /** Names in backticks, a few of them. */
    static String quoted(List<String> names) {
        int most = 5;
        String some = names.stream().limit(most).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > most ? some + " and " + (names.size() - most) + " more" : some;
    }
}
