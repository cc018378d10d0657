package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What every step decided, in order, with the line of the definition behind it. Immutable; each step adds a link. */
public final class Trace {
    private static final Trace EMPTY = new Trace(null, Stage.METHOD_REQUEST, "", List.of());

    private final Trace before;
    private final Stage stage;
    private final String step;
    private final List<Note> notes;

    private Trace(Trace before, Stage stage, String step, List<Note> notes) {
        this.before = before;
        this.stage = stage;
        this.step = step;
        this.notes = notes;
    }

    /** One decision. */
    public record Entry(Stage stage, String step, String text, Optional<Origin> origin) {
        public Entry {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(origin, "origin");
        }
    }

    public static Trace empty() {
        return EMPTY;
    }

    /** Every decision, put into words now. */
    public List<Entry> entries() {
        Deque<Trace> links = new ArrayDeque<>();
        for (Trace link = this; link != null; link = link.before) {
            links.push(link);
        }
        List<Entry> entries = new ArrayList<>();
        for (Trace link : links) {
            link.notes.forEach(note -> entries.add(new Entry(link.stage, link.step, note.text(), note.origin())));
        }
        return List.copyOf(entries);
    }

    /** This trace with the notes of one step more, which are a list that does not change. */
    Trace plus(Step by, List<Note> more) {
        return more.isEmpty() ? this : new Trace(this, by.stage(), by.name(), more);
    }

    Trace plus(Stage at, String by, Note note) {
        return new Trace(this, at, by, List.of(note));
    }

    @Override public String toString() {
        return entries().toString();
    }
}
