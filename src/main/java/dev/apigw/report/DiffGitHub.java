package dev.apigw.report;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diff.Change;

/** A comparison as workflow commands of GitHub Actions, shown at the line of the second side. */
final class DiffGitHub {
    private DiffGitHub() {}

    static String render(DiffReport report) {
        StringBuilder text = new StringBuilder();
        for (Change change : report.sifted().changes()) {
            String place = DiffText.place(change).map(origin -> origin instanceof InFile in
                    ? GitHubRenderer.place(in.span(), report.folder()) : "").orElse("");
            text.append(GitHubRenderer.annotation(command(change), place, change.id(), change.subject() + ": " + change.message()));
        }
        return text.toString();
    }

    private static String command(Change change) {
        return switch (change.judgement()) {
            case BREAKING, SECURITY -> "error";
            case RISKY, BEHAVIOUR -> "warning";
            case SAFE, COST, NONE -> "notice";
        };
    }
}
