package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {
    /** Whatever stands in it, every line of a box is as wide as the others. */
    @ParameterizedTest
    @EnumSource(BoxStyle.class)
    void isStraightAtTheRight(BoxStyle style) {
        Box box = new Box("Title", style, Ansi.OFF);
        for (String text : List.of("", "short", "長い テキスト ".repeat(20), "x".repeat(1000), "a b ".repeat(99), "e\u0301\uD83D\uDE00".repeat(120))) {
            box.decision("step", text, "");
            box.decision("a-step-of-long-name", text, "api.yaml:1");
            box.decision("step", text, "some/very/long/folder/".repeat(9) + "api.yaml:1");
            box.divider();
            box.content(text);
            box.remark(text);
        }
        assertThat(box.close().lines()).allSatisfy(line -> assertThat(Printable.width(line)).isEqualTo(Box.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void wrappingLosesNothing(int width) {
        String text = "one two-three 長い and \uD83D\uDE00 averyverylongword";
        assertThat(String.join("", Box.wrapped(text, width)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test void breaksAtABlank() {
        assertThat(Box.wrapped("one two three", 9)).containsExactly("one two", "three");
    }
}
