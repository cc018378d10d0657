package dev.apigw.diagnostic;

import java.util.Objects;

/**
 * What is known of a rule without running it.
 *
 * @param id       stable kebab-case id; {@code resources/dev/apigw/rules/ID.md} is its page
 * @param severity error: API Gateway refuses it; warning: it takes it at a loss
 * @param summary  one sentence of what holds in a good definition
 */
public record RuleInfo(String id, Severity severity, String summary) {
    public RuleInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
    }

    /** The word before the first hyphen of the id, by which several rules can be silenced as one. */
    public String family() {
        return id.replaceFirst("-.*", "");
    }
}
