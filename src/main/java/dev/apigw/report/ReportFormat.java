package dev.apigw.report;

import java.util.Locale;

/** The output formats, by the name that {@code --format} takes. */
public enum ReportFormat {
    /** For people: code frame, caret, hint. */
    TEXT,
    /** Our own shape, kept stable for scripts. */
    JSON,
    /** SARIF 2.1.0, as code scanning services read it. */
    SARIF,
    /** JUnit XML, as CI servers read it. */
    JUNIT,
    /** Workflow commands of GitHub Actions, shown at the line in a pull request. */
    GITHUB,
    /** One line for each finding, as compilers and editors have it. */
    COMPACT,
    /** Code quality report of GitLab, shown in a merge request. */
    GITLAB,
    /** One page for a browser, with excerpts of the files. */
    HTML;

    /** The renderer of this format; {@code ansi} matters to {@link #TEXT} alone. */
    public Renderer renderer(Ansi ansi) {
        return switch (this) {
            case TEXT -> new TextRenderer(ansi);
            case JSON -> new JsonRenderer();
            case SARIF -> new SarifRenderer();
            case JUNIT -> new JUnitRenderer();
            case GITHUB -> new GitHubRenderer();
            case COMPACT -> new CompactRenderer();
            case GITLAB -> new GitLabRenderer();
            case HTML -> new HtmlRenderer();
        };
    }

    /** As it is written on the command line. */
    @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
