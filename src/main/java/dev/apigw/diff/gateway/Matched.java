package dev.apigw.diff.gateway;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that both sides have, whatever it is called there.
 *
 * @param subject      how changes name it
 * @param originBefore where it stands on the first side, if it stands anywhere
 */
record Matched<T>(String subject, T before, T after, Optional<Origin> originBefore, Optional<Origin> originAfter) {
    Matched {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(originBefore, "originBefore");
        Objects.requireNonNull(originAfter, "originAfter");
    }

    static <T> Matched<T> of(String subject, T before, T after, Origin originBefore, Origin originAfter) {
        return new Matched<>(subject, before, after, Optional.of(originBefore), Optional.of(originAfter));
    }

    /** Another view of the same thing. */
    <U> Matched<U> with(U otherBefore, U otherAfter) {
        return new Matched<>(subject, otherBefore, otherAfter, originBefore, originAfter);
    }
}
