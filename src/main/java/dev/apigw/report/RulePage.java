package dev.apigw.report;

import java.util.Objects;

/**
 * The page of a rule or of another finding.
 *
 * @param id      of the rule
 * @param summary one sentence of what holds in a good definition
 * @param text    the whole page, Markdown
 */
public record RulePage(String id, String summary, String text) {
    public RulePage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(text, "text");
    }

    /** Reads {@code # id}, an empty line, then the summary up to the next empty line. */
    static RulePage parse(String id, String text) {
        String[] blocks = text.strip().split("\\R\\s*\\R", 3);
        String summary = blocks.length > 1 ? blocks[1].strip().replaceAll("\\s*\\R\\s*", " ") : "";
        return new RulePage(id, summary, text.strip() + "\n");
    }
}
