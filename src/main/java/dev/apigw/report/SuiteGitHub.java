package dev.apigw.report;

import dev.apigw.diagnostic.Mistake;
import dev.apigw.suite.CaseResult;
import dev.apigw.suite.Difference;
import dev.apigw.suite.SuiteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Test results as annotations of GitHub Actions: an error at each expectation that does not hold, a notice at what was skipped. */
public final class SuiteGitHub {
    private SuiteGitHub() {}

    static String render(SuiteReport report) {
        StringBuilder text = new StringBuilder();
        for (SuiteResult suite : report.suites()) {
            for (CaseResult result : suite.cases()) {
                result.differences().forEach(difference -> text.append(GitHubRenderer.annotation("error",
                        GitHubRenderer.place(difference.place(), report.folder()), result.testCase().name(), body(difference))));
                if (result.outcome() == CaseResult.Outcome.SKIPPED) {
                    text.append(GitHubRenderer.annotation("notice", GitHubRenderer.place(result.testCase().place(), report.folder()),
                            result.testCase().name(), result.notSupported().stream().map(Object::toString)
                                    .collect(Collectors.joining("\n"))));
                }
            }
        }
        return text.toString();
    }

    private static String body(Difference difference) {
        return difference.what() + "\n" + LineDiff.of(difference.expected(), difference.actual()).stream()
                .map(line -> switch (line.kind()) {
                    case SAME, LEFT_OUT -> "  " + line.text();
                    case EXPECTED -> "- " + line.text();
                    case ACTUAL -> "+ " + line.text();
                }).collect(Collectors.joining("\n"));
    }

    /** The mistakes of suite files as annotations. */
    public static String problems(List<Mistake> problems, Path folder) {
        return problems.stream().map(problem -> GitHubRenderer.annotation("error", GitHubRenderer.place(problem.place(), folder),
                "suite", problem.message() + problem.hint().map(hint -> "\nhint: " + hint).orElse("")))
                .collect(Collectors.joining());
    }
}
