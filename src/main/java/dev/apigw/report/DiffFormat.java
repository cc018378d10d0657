package dev.apigw.report;

import java.util.Locale;

/** The output formats of a comparison, by the name that {@code --format} takes. */
public enum DiffFormat {
    /** For people at a terminal. */
    TEXT,
    /** A comment of a pull request. */
    MARKDOWN,
    /** Our own shape, kept stable for scripts. */
    JSON,
    /** SARIF 2.1.0, as code scanning services read it. */
    SARIF,
    /** JUnit XML, as CI servers read it. */
    JUNIT,
    /** Workflow commands of GitHub Actions. */
    GITHUB,
    /** One page that needs nothing else. */
    HTML;

    /**
     * The report in this format.
     *
     * @param width columns of the terminal, for {@link #TEXT} alone
     */
    public String render(DiffReport report, Ansi ansi, int width) {
        return switch (this) {
            case TEXT -> new DiffText(ansi, width).render(report);
            case MARKDOWN -> DiffMarkdown.render(report);
            case JSON -> DiffJson.render(report);
            case SARIF -> DiffSarif.render(report);
            case JUNIT -> DiffJUnit.render(report);
            case GITHUB -> DiffGitHub.render(report);
            case HTML -> DiffHtml.render(report);
        };
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
