package dev.apigw.report;

import dev.apigw.suite.coverage.Coverage;
import java.util.Locale;

/** The formats of coverage, by the name that {@code --coverage-format} takes. */
public enum CoverageFormat {
    /** For people: a table, and what no case exercised. */
    TEXT,
    /** Our own shape, kept stable for scripts. */
    JSON;

    /** The whole output; {@code ansi} matters to {@link #TEXT} alone. */
    public String render(Coverage coverage, Ansi ansi) {
        return this == TEXT ? CoverageText.of(coverage, ansi) : CoverageJson.of(coverage);
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
