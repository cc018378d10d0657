package dev.apigw.deploy;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that is not as it was.
 *
 * @param subject {@code GET /pets}, {@code components/schemas/Pet}, {@code variables/url}
 * @param before  a scalar as text; empty if it was not there, or is more than a scalar
 * @param after   the same, afterwards
 */
public record Modification(Kind kind, String subject, Optional<String> before, Optional<String> after) {
    /** What became of it. */
    public enum Kind {
        ADDED('+'), REMOVED('-'), CHANGED('~');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** As a list of changes marks it. */
        public char sign() {
            return sign;
        }
    }

    public Modification {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
