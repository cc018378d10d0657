package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.RuleInfo;
import java.util.Objects;

/**
 * What a reader wants to know of a rule of a ruleset.
 *
 * @param isRecommended    whether it runs where a ruleset is extended without {@code all}
 * @param documentationUrl a page about it; empty text if there is none
 */
public record RuleDescription(RuleInfo info, boolean isRecommended, String documentationUrl) {
    public RuleDescription {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(documentationUrl, "documentationUrl");
    }
}
