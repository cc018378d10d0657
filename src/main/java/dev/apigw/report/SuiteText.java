package dev.apigw.report;

import dev.apigw.diagnostic.Mistake;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.suite.CaseResult;
import dev.apigw.suite.Difference;
import dev.apigw.suite.SuiteResult;
import dev.apigw.suite.SuiteUpdate;
import java.util.ArrayList;
import java.util.List;

/** Test results for people: of a failed case all that differs, with the places in the suite and in the definition. */
public final class SuiteText {
    private final Ansi ansi;

    public SuiteText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** All suites with their failed and skipped cases; the summary is the caller's. */
    String render(SuiteReport report) {
        StringBuilder text = new StringBuilder();
        for (SuiteResult suite : report.suites()) {
            text.append(heading(suite)).append('\n');
            suite.cases().forEach(result -> testCase(result, report.verbose()).forEach(line -> text.append(line).append('\n')));
        }
        return text.append('\n').toString();
    }

    private String heading(SuiteResult suite) {
        String name = Printable.oneLine(suite.suite().file().name());
        boolean failed = suite.count(CaseResult.Outcome.FAILED) > 0;
        boolean passed = suite.count(CaseResult.Outcome.PASSED) > 0;
        return (failed ? ansi.red("FAIL") : passed ? ansi.green("PASS") : ansi.yellow("SKIP")) + " " + ansi.bold(name);
    }

    private List<String> testCase(CaseResult result, boolean verbose) {
        List<String> lines = new ArrayList<>();
        String name = Printable.oneLine(result.testCase().name());
        switch (result.outcome()) {
            case PASSED -> {
                if (verbose) {
                    lines.add("  " + ansi.green("passed") + "  " + name);
                }
            }
            case SKIPPED -> {
                lines.add("  " + ansi.yellow("skipped") + " " + name);
                result.notSupported().forEach(reason -> lines.add("    " + Printable.oneLine(reason.toString())));
            }
            case FAILED -> failed(result, name, lines);
        }
        if (verbose) {
            result.simulation().ifPresent(simulation -> new SimulationTrace(ansi, BoxStyle.ASCII, false, false).of(simulation)
                    .lines().forEach(line -> lines.add("      " + line)));
        }
        return lines;
    }

    private void failed(CaseResult result, String name, List<String> lines) {
        lines.add("  " + ansi.red("failed") + "  " + ansi.bold(name) + "  " + ansi.dim("[" + result.testCase().place() + "]"));
        result.differences().forEach(difference -> lines.addAll(difference(difference)));
        Secrets secrets = result.simulation().map(Simulated::secrets).orElse(Secrets.none());
        Decision.of(result).ifPresent(entry -> lines.add("    " + ansi.cyan("decided by:") + " " + entry.step() + ": "
                + Printable.oneLine(secrets.mask(entry.text())) + "  " + ansi.dim("[" + Places.line(entry.origin().orElseThrow()) + "]")));
        if (result.simulation().map(Simulated::result).orElse(null) instanceof SimulationResult.NoBackend none) {
            lines.add("    " + ansi.cyan("hint:") + " Write a stub for it into the suite:");
            SimulationText.stubFor(none.request()).lines().forEach(line -> lines.add("      " + line));
        }
    }

    private List<String> difference(Difference difference) {
        List<String> lines = new ArrayList<>();
        lines.add("    " + Printable.oneLine(difference.what()) + "  " + ansi.dim("[line " + difference.place().from().line() + "]"));
        for (LineDiff.Line line : LineDiff.of(difference.expected(), difference.actual())) {
            String shown = Printable.oneLine(line.text());
            lines.add("      " + switch (line.kind()) {
                case SAME -> "  " + shown;
                case LEFT_OUT -> ansi.dim("  " + shown);
                case EXPECTED -> ansi.red(("- " + shown).stripTrailing());
                case ACTUAL -> ansi.green(("+ " + shown).stripTrailing());
            });
        }
        return lines;
    }

    /** The plain lines of a failed case, for formats that carry them as text. */
    static String plain(CaseResult result) {
        List<String> lines = new ArrayList<>();
        new SuiteText(Ansi.OFF).failed(result, Printable.oneLine(result.testCase().name()), lines);
        return String.join("\n", lines.subList(1, lines.size())).stripIndent();
    }

    /** What an update of a suite has changed, and what it could not. */
    public String update(SuiteUpdate update) {
        StringBuilder text = new StringBuilder();
        update.changes().forEach(change -> text.append(change(change, ansi.green("updated"))));
        update.left().forEach(change -> text.append(change(change, ansi.red("left"))));
        return text.toString();
    }

    private String change(SuiteUpdate.Change change, String word) {
        return "  " + word + " " + Printable.oneLine(change.testCase().name() + ": " + change.difference().what()) + "  "
                + ansi.dim("[line " + change.difference().place().from().line() + "]") + "\n"
                + String.join("\n", difference(change.difference()).stream().skip(1).toList()) + "\n";
    }

    /** The mistakes of suite files, each with the line that it stands in. */
    public String problems(List<Mistake> problems) {
        StringBuilder text = new StringBuilder();
        for (Mistake problem : problems) {
            boolean hasText = TextRenderer.hasText(problem.place());
            String place = Printable.oneLine(problem.place().file().name()) + (hasText ? ":" + problem.place().from() : "");
            text.append(ansi.bold(place + ":")).append(' ').append(ansi.red("error:")).append(' ')
                    .append(Printable.oneLine(problem.message())).append('\n');
            if (hasText) {
                CodeFrame.lineOf(problem.place(), ansi).forEach(line -> text.append(line).append('\n'));
            }
            problem.hint().ifPresent(hint -> text.append("  ").append(ansi.cyan("hint:")).append(' ')
                    .append(Printable.oneLine(hint)).append('\n'));
        }
        return text.toString();
    }
}
