package dev.apigw.diff;

import java.util.Objects;

/**
 * What is known of a kind of change without finding one.
 *
 * @param id        stable kebab-case id
 * @param judgement of each change of the kind, unless the change says otherwise
 * @param summary   one sentence of what has changed
 * @param page      the id of the page that explains it, {@code resources/dev/apigw/rules/PAGE.md}; kinds of one family share one
 */
public record ChangeInfo(String id, Judgement judgement, String summary, String page) {
    public ChangeInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(page, "page");
    }

    /** A kind with a page of its own. */
    public ChangeInfo(String id, Judgement judgement, String summary) {
        this(id, judgement, summary, id);
    }
}
