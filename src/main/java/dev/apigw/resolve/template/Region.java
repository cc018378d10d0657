package dev.apigw.resolve.template;

/**
 * A stretch of a template text that is neither JSON nor YAML.
 *
 * @param start   offset of its first character
 * @param end     offset behind its last character
 * @param kind    what it stands for
 * @param meaning of a value: the text that it stands for; of an expression: what stands between its braces
 */
record Region(int start, int end, Kind kind, String meaning) {
    /** What a region stands for. */
    enum Kind {
        /** A value that may be known: {@code ${…}} of Terraform, {@code <<name>>} and the like. */
        EXPRESSION,
        /** A text that is known, such as what {@code $${} escapes. */
        TEXT,
        /** A directive or a branch that is left out, on lines of its own: nothing. */
        BLANK
    }
}
