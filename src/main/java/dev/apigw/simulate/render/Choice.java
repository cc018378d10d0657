package dev.apigw.simulate.render;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.vtl.TemplateInput;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which template is rendered for a request or an answer, if any. */
public sealed interface Choice {
    /** What was decided on the way, in order. */
    List<Note> notes();

    /**
     * A template.
     *
     * @param input       what it reads
     * @param contentType of what it makes, unless it overrides that itself
     * @param side        whose {@code Content-Type} it may override
     */
    record Chosen(TemplateText template, TemplateInput input, String contentType, Side side,
                  List<Note> notes) implements Choice {
        public Chosen {
            Objects.requireNonNull(template, "template");
            Objects.requireNonNull(input, "input");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(side, "side");
            notes = List.copyOf(notes);
        }
    }

    /** No template: the body passes. */
    record Passed(Body body, List<Note> notes) implements Choice {
        public Passed {
            Objects.requireNonNull(body, "body");
            notes = List.copyOf(notes);
        }
    }

    /**
     * API Gateway answers by itself before any template runs.
     *
     * @param failure the kind of answer; empty for what cannot be deployed
     * @param why     the last decision
     */
    record Refused(Optional<Failure> failure, Note why, List<Note> notes) implements Choice {
        public Refused {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(why, "why");
            notes = List.copyOf(notes);
        }
    }

    /** What the output becomes. */
    enum Side { REQUEST, RESPONSE }
}
