package dev.apigw.suite.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
    @ParameterizedTest
    @CsvSource({
        // covered, total, percent, at least, reached
        "0, 0, 100, 100, true",
        "0, 3, 0, 0, true",
        "2, 3, 66, 66.6, true",
        "2, 3, 66, 66.7, false",
        "999, 1000, 99, 99.9, true",
        "999, 1000, 99, 100, false",
        "3, 3, 100, 100, true",
        "29, 100, 29, 29, true",
    })
    void isNeverRoundedUp(int covered, int total, int percent, double least, boolean reached) {
        Count count = new Count(covered, total);
        assertThat(count.percent()).isEqualTo(percent);
        assertThat(count.reaches(least)).isEqualTo(reached);
        assertThat(count.ratio()).isBetween(0.0, 1.0);
    }
}
