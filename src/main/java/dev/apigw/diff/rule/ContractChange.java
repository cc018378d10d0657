package dev.apigw.diff.rule;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Judgement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of the contract before it is known what else it reaches.
 *
 * @param operations that it reaches
 * @param shared     how a change of something is named that several operations share
 * @param text       the thing and what has happened to it, as a sentence without its end
 */
record ContractChange(ChangeInfo info, Judgement judgement, List<String> operations, String shared, Optional<Origin> before,
                      Optional<Origin> after, String text) {
    ContractChange {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(judgement, "judgement");
        operations = List.copyOf(operations);
        Objects.requireNonNull(shared, "shared");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(text, "text");
    }

    /** A change of one operation, as its kind is usually judged. */
    static ContractChange of(ChangeInfo info, String operation, String shared, Optional<Origin> before, Optional<Origin> after,
                             String text) {
        return new ContractChange(info, info.judgement(), List.of(operation), shared, before, after, text);
    }
}
