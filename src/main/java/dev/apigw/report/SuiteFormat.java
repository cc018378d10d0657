package dev.apigw.report;

import java.util.Locale;

/** The formats of test results, by the name that {@code --format} takes. */
public enum SuiteFormat {
    /** For people: what differs, line by line. */
    TEXT,
    /** Our own shape, kept stable for scripts. */
    JSON,
    /** JUnit XML, as CI servers read it. */
    JUNIT,
    /** Workflow commands of GitHub Actions, shown at the line of the expectation. */
    GITHUB;

    /** The whole output; {@code ansi} matters to {@link #TEXT} alone. */
    public String render(SuiteReport report, Ansi ansi) {
        return switch (this) {
            case TEXT -> new SuiteText(ansi).render(report);
            case JSON -> SuiteJson.render(report);
            case JUNIT -> SuiteJUnit.render(report);
            case GITHUB -> SuiteGitHub.render(report);
        };
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
