package dev.apigw.diff;

import java.util.Objects;

/**
 * What is known of a kind of change without finding one.
 *
 * @param id        stable kebab-case id; {@code resources/dev/apigw/rules/ID.md} is its page, where it has one of its own
 * @param judgement of each change of the kind, unless the change says otherwise
 * @param summary   one sentence of what has changed
 */
public record ChangeInfo(String id, Judgement judgement, String summary) {
    public ChangeInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(summary, "summary");
    }
}
