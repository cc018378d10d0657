package dev.apigw.diff;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference.
 *
 * @param id      of its kind
 * @param subject what has changed: {@code GET /pets/{id}}, {@code stage}, {@code api}, {@code model Pet}
 * @param before  the place on the first side; empty if there is nothing
 * @param after   the place on the second side; empty if there is nothing
 * @param message the thing first, then the consequence; names in backticks
 * @param texts   both texts in full, where the difference is one of texts: a template, a policy
 */
public record Change(String id, Judgement judgement, String subject, Optional<Origin> before, Optional<Origin> after,
                     String message, Optional<Texts> texts) {
    /** Two texts whose lines can be compared; an empty one is not there. */
    public record Texts(String before, String after) {
        public Texts {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    public Change {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(texts, "texts");
    }

    /** A change without texts. */
    public static Change of(ChangeInfo info, String subject, Optional<Origin> before, Optional<Origin> after, String message) {
        return new Change(info.id(), info.judgement(), subject, before, after, message, Optional.empty());
    }

    /** This change with both texts. */
    public Change withTexts(String textBefore, String textAfter) {
        return new Change(id, judgement, subject, before, after, message, Optional.of(new Texts(textBefore, textAfter)));
    }

    /** This change judged otherwise than its kind usually is. */
    public Change judged(Judgement other) {
        return new Change(id, other, subject, before, after, message, texts);
    }
}
