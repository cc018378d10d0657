package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @ParameterizedTest
    @CsvSource({"'a¶b¶c¶','a¶x¶c¶'", "'','a¶'", "'a¶',''", "'a','a¶'", "'a¶b','a¶c'", "'a¶b¶','b¶a¶'",
        "'1¶2¶3¶4¶5¶6¶7¶8¶9¶10¶','0¶1¶2¶3¶4¶5¶6¶7¶8¶9¶'"})
    void leadsFromOneTextToTheOther(String before, String after) {
        assertApplies(before.replace('¶', '\n'), after.replace('¶', '\n'));
    }

    @Test void isAsShortAsItCanBe() {
        assertThat(UnifiedDiff.of("a.yaml", "a\nb\nc\nd\ne\nf\ng\nh\ni\n", "a\nb\nc\nd\nX\nf\ng\nh\ni\n", Ansi.OFF)).isEqualTo("""
                --- a/a.yaml
                +++ b/a.yaml
                @@ -2,7 +2,7 @@
                 b
                 c
                 d
                -e
                +X
                 f
                 g
                 h
                """);
        assertThat(UnifiedDiff.of("a", "same\n", "same\n", Ansi.OFF)).isEmpty();
    }

    @Test void appliesForManyTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            assertApplies(text(random), text(random));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30)).mapToObj(i -> random.nextInt(4) + "\n").collect(Collectors.joining());
    }

    private static void assertApplies(String before, String after) {
        assertThat(applied(before, UnifiedDiff.of("f", before, after, Ansi.OFF))).isEqualTo(after);
    }

    /** What {@code patch} makes of a text. */
    private static String applied(String before, String diff) {
        List<String> old = new ArrayList<>(before.isEmpty() ? List.of() : List.of(before.split("(?<=\n)")));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (String line : diff.replace("\n\\ No newline at end of file\n", "\u0000").split("(?<=[\n\u0000])")) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.lookingAt()) {
                int from = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                while (at < from) {
                    result.append(old.get(at++));
                }
            } else if (!line.startsWith("---") && !line.startsWith("+++") && !line.isEmpty()) {
                String text = line.substring(1).replace("\u0000", "");
                if (line.charAt(0) != '+') {
                    assertThat(old.get(at++)).isEqualTo(text);
                }
                result.append(line.charAt(0) == '-' ? "" : text);
            }
        }
        return result + String.join("", old.subList(at, old.size()));
    }
}
