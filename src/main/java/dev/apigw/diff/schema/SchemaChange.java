package dev.apigw.diff.schema;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of a schema, however many operations it reaches.
 *
 * @param subject    how the change is named, if it reaches several operations or is one of a model: {@code model Pet}
 * @param what       the thing, what has happened to it, and the consequence, as a sentence without its end
 * @param operations that it reaches, in file order
 */
public record SchemaChange(ChangeInfo info, Judgement judgement, String subject, Optional<Origin> before,
                           Optional<Origin> after, String what, List<String> operations) {
    public SchemaChange {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(what, "what");
        operations = List.copyOf(operations);
    }
}
