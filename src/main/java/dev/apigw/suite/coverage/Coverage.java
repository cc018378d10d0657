package dev.apigw.suite.coverage;

import java.util.List;

/**
 * What of some APIs was exercised; each item counts the same.
 *
 * @param apis sorted by file
 */
public record Coverage(List<ApiCoverage> apis) {
    public Coverage {
        apis = List.copyOf(apis);
    }

    /** Over all APIs. */
    public Count count() {
        return apis.stream().map(ApiCoverage::count).reduce(new Count(0, 0), Count::plus);
    }

    /** From 0 to 1; 1 if there is nothing to exercise. */
    public double ratio() {
        return count().ratio();
    }

    /** Whether it is at least so many percent, without rounding; for {@code --coverage-min}. */
    public boolean reaches(double percent) {
        return count().reaches(percent);
    }
}
