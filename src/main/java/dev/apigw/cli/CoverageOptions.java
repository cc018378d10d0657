package dev.apigw.cli;

import dev.apigw.report.Ansi;
import dev.apigw.report.CoverageFormat;
import dev.apigw.report.SuiteFormat;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.suite.SuiteResult;
import dev.apigw.suite.coverage.Count;
import dev.apigw.suite.coverage.Coverage;
import dev.apigw.suite.coverage.CoverageRecorder;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a run of tests says about the parts of the definitions that no case exercised; any of the options asks for it. */
final class CoverageOptions {
    @Option(names = "--coverage",
            description = "Say which methods, request validators, models, mapping templates and their branches, integration "
                    + "responses and gateway responses no case exercised.")
    private boolean coverage;

    @Option(names = "--coverage-format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Optional<CoverageFormat> format = Optional.empty();

    @Option(names = "--coverage-output", paramLabel = "FILE",
            description = "Write the coverage to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--coverage-min", paramLabel = "PERCENT",
            description = "Exit with 1 if less than so many percent of all items are exercised.")
    private Optional<Double> minimum = Optional.empty();

    private final CoverageRecorder recorder = new CoverageRecorder();

    boolean isAsked() {
        return coverage || format.isPresent() || output.isPresent() || minimum.isPresent();
    }

    /** Refuses an option that makes a run of only some cases, and a percentage that is none. */
    void refuse(boolean given, String option) {
        if (given && isAsked()) {
            throw new UserError("`" + option + "` leaves cases out, and coverage needs them all; give one or the other.");
        }
        if (minimum.filter(percent -> !(percent >= 0 && percent <= 100)).isPresent()) {
            throw new UserError("`--coverage-min " + minimum.get() + "` is no percentage; give 0 to 100.");
        }
    }

    /** Refuses to print two outputs one behind the other that are not both text. */
    void refuseBehind(SuiteFormat report) {
        if (isAsked() && output.isEmpty() && (report != SuiteFormat.TEXT || format() != CoverageFormat.TEXT)) {
            throw new UserError("the report is on standard output already; add `--coverage-output FILE`.");
        }
    }

    private CoverageFormat format() {
        return format.orElse(CoverageFormat.TEXT);
    }

    /** The renderer for the run. */
    TemplateRenderer templates() {
        return isAsked() ? recorder.templates() : new VelocityTemplates();
    }

    /** Prints what was asked for; whether the coverage is as high as it has to be. */
    boolean report(List<SuiteResult> results, Ansi ansi, Environment environment) {
        if (!isAsked()) {
            return true;
        }
        for (SuiteResult result : results) {
            recorder.add(result.suite().definition().api());
            result.cases().forEach(each -> each.simulations().forEach(simulation ->
                    recorder.record(result.suite().definition().api(), simulation.result())));
        }
        Coverage all = recorder.coverage();
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), format().render(all, Ansi.OFF));
        } else {
            // A line apart from the report, if that stands there too.
            environment.out().print((format() == CoverageFormat.TEXT ? "\n" : "") + format().render(all, ansi));
        }
        return isEnough(all, environment);
    }

    private boolean isEnough(Coverage all, Environment environment) {
        if (minimum.isEmpty() || all.reaches(minimum.get())) {
            return true;
        }
        Count count = all.count();
        environment.err().println("apigw: " + count.covered() + " of " + count.total() + " items are exercised, "
                + count.percent() + "%, which is less than --coverage-min wants.");
        return false;
    }
}
