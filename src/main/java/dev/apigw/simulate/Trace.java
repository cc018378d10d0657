package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What every step decided, in order, with the line of the definition behind it. */
public record Trace(List<Entry> entries) {
    /** One decision. */
    public record Entry(Stage stage, String step, String text, Optional<Origin> origin) {
        public Entry {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(origin, "origin");
        }
    }

    public Trace {
        entries = List.copyOf(entries);
    }

    static Trace empty() {
        return new Trace(List.of());
    }

    Trace plus(Step step, List<Note> notes) {
        List<Entry> more = new ArrayList<>(entries);
        notes.forEach(note -> more.add(new Entry(step.stage(), step.name(), note.text(), note.origin())));
        return new Trace(more);
    }

    Trace plus(Stage stage, String step, Note note) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(stage, step, note.text(), note.origin()));
        return new Trace(more);
    }
}
