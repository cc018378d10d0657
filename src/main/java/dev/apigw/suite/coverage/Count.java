package dev.apigw.suite.coverage;

import java.util.List;

/** How many of how many items were exercised. */
public record Count(int covered, int total) {
    static Count of(List<ApiCoverage.Entry> entries) {
        return new Count((int) entries.stream().filter(ApiCoverage.Entry::covered).count(), entries.size());
    }

    Count plus(Count other) {
        return new Count(covered + other.covered, total + other.total);
    }

    /** From 0 to 1; 1 if there is nothing to exercise. */
    public double ratio() {
        return total == 0 ? 1 : (double) covered / total;
    }

    /** Whole percent, rounded down: 100 means all of them. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * covered / total);
    }

    /** Whether it is at least so many percent, without rounding. */
    public boolean reaches(double percent) {
        return total == 0 || 100.0 * covered >= percent * total;
    }
}
