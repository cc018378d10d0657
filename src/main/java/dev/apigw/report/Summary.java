package dev.apigw.report;

import dev.apigw.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** How many findings of each severity there are in how many checked files. */
record Summary(long errors, long warnings, long infos, long hints, int files) {
    static Summary of(Report report) {
        return new Summary(count(report, Severity.ERROR), count(report, Severity.WARNING), count(report, Severity.INFO),
                count(report, Severity.HINT), report.files().size());
    }

    private static long count(Report report, Severity severity) {
        return report.diagnostics().stream().filter(d -> d.severity() == severity).count();
    }

    @Override public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, errors, "error");
        add(parts, warnings, "warning");
        add(parts, infos, "note");
        add(parts, hints, "hint");
        String found = parts.isEmpty() ? "no findings" : String.join(", ", parts);
        return found + " in " + counted(files, "file");
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(counted(count, noun));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
