package dev.apigw.cli;

import dev.apigw.report.Ansi;
import dev.apigw.report.SuiteText;
import dev.apigw.suite.SuiteResult;
import dev.apigw.suite.SuiteUpdate;
import java.util.List;

/** {@code --update}: suites that expect what was answered. */
record SuiteUpdates(Ansi ansi, Environment environment) {
    /** Writes what differs into the files and says so; false if something could not be written. */
    boolean write(List<SuiteResult> results) {
        int changed = 0;
        int left = 0;
        int files = 0;
        for (SuiteResult result : results) {
            SuiteUpdate update = SuiteUpdate.of(result);
            if (update.changes().isEmpty() && update.left().isEmpty()) {
                continue;
            }
            String name = result.suite().file().name();
            if (!update.changes().isEmpty()) {
                OutputFile.replaceText(result.suite().file().path().orElseThrow(), update.text());
                files++;
            }
            environment.out().print(ansi.bold(name) + "\n" + new SuiteText(ansi).update(update));
            changed += update.changes().size();
            left += update.left().size();
        }
        environment.out().println(changed + left == 0 ? "nothing to update" : "\n" + changed
                + " updated in " + files + (files == 1 ? " suite" : " suites") + (left == 0 ? "" : ", " + left + " left to do by hand"));
        return left == 0;
    }
}
