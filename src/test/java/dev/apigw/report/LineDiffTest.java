package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String diff(String expected, String actual) {
        return LineDiff.of(expected, actual).stream().map(line -> switch (line.kind()) {
            case SAME -> " ";
            case EXPECTED -> "-";
            case ACTUAL -> "+";
            case LEFT_OUT -> "";
        } + line.text()).collect(Collectors.joining("|"));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }

    @Test void showsOneLineBesideTheOther() {
        assertThat(diff("a", "b")).isEqualTo("-a|+b");
    }

    @Test void keepsTwoLinesAroundADifference() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nx\n5\n6\n7")).isEqualTo("…| 2| 3|-4|+x| 5| 6|…");
    }

    @Test void findsWhatIsInsertedAndRemoved() {
        assertThat(diff("a\nb\nc", "b\nc\nd")).isEqualTo("-a| b| c|+d");
        assertThat(diff("", "a\nb")).isEqualTo("-|+a|+b");
    }

    @Test void cutsLongLinesBeforeTheirDifference() {
        String same = "x".repeat(500);
        assertThat(diff(same + "a", same + "b")).isEqualTo("-…" + "x".repeat(40) + "a|+…" + "x".repeat(40) + "b");
    }

    @Test void doesNotCompareEveryPairOfALongText() {
        assertThat(LineDiff.of(lines(0, 20_000), lines(20_000, 40_000))).hasSize(40_000);
    }
}
