package dev.apigw.report;

import dev.apigw.suite.coverage.ApiCoverage;
import dev.apigw.suite.coverage.Category;
import dev.apigw.suite.coverage.Count;
import dev.apigw.suite.coverage.Coverage;
import dev.apigw.suite.coverage.CoverageItem;
import java.util.List;

/** Coverage for people: a table for each API, then what no case exercised, one line each as compilers print findings. */
public final class CoverageText {
    private static final int TITLE_WIDTH = 22;

    private CoverageText() {}

    /** The whole coverage; a last line sums up if there are several APIs. */
    public static String of(Coverage coverage, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (ApiCoverage api : coverage.apis()) {
            text.append(text.isEmpty() ? "" : "\n");
            table(text, api, ansi);
            missing(text, api.missing(), ansi);
        }
        if (coverage.apis().size() != 1) {
            String all = coverage.apis().size() + " APIs: " + summary(coverage.count());
            text.append(text.isEmpty() ? "" : "\n").append(ansi.bold(all)).append('\n');
        }
        return text.toString();
    }

    private static void table(StringBuilder text, ApiCoverage api, Ansi ansi) {
        text.append(ansi.bold("Coverage of " + Printable.oneLine(api.file()))).append(" (")
                .append(Printable.oneLine(api.name())).append(")\n");
        int width = Integer.toString(api.count().total()).length();
        for (Category category : Category.values()) {
            if (api.count(category).total() > 0) {
                text.append(row(category.title(), api.count(category), width)).append('\n');
            }
        }
        text.append(ansi.bold(row("in all", api.count(), width))).append('\n');
    }

    private static String row(String title, Count count, int width) {
        return "  " + title + " ".repeat(TITLE_WIDTH - title.length() + width - digits(count.covered())) + count.covered()
                + " of " + " ".repeat(width - digits(count.total())) + count.total()
                + " ".repeat(5 - digits(count.percent())) + count.percent() + "%";
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }

    private static String summary(Count count) {
        return count.covered() + " of " + count.total() + ", " + count.percent() + "%";
    }

    private static void missing(StringBuilder text, List<CoverageItem> items, Ansi ansi) {
        if (!items.isEmpty()) {
            text.append("Not exercised:\n");
        }
        for (CoverageItem item : items) {
            text.append(ansi.bold(Printable.oneLine(item.place().toString()) + ":")).append(' ')
                    .append(Printable.oneLine(item.subject())).append(": ").append(item.aspect().missing()).append('\n');
        }
    }
}
