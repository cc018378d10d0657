package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format. */
class RenderersTest {
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void twoRunsGiveTheSameText(ReportFormat format) {
        String first = format.renderer(Ansi.OFF).render(Reports.full());
        List<dev.apigw.diagnostic.Diagnostic> reversed = new ArrayList<>(Reports.full().diagnostics());
        Collections.reverse(reversed);
        Report other = Reports.of(reversed.toArray(dev.apigw.diagnostic.Diagnostic[]::new));
        assertThat(format.renderer(Ansi.OFF).render(other)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noControlCharacterReachesTheReader(ReportFormat format) {
        assertThat(format.renderer(Ansi.OFF).render(Reports.full()).codePoints()
                .filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theEndIsOneLineBreak(ReportFormat format) {
        String text = format.renderer(Ansi.OFF).render(Reports.full());
        assertThat(text).endsWith("\n").doesNotContain("\r");
        assertThat(format.renderer(Ansi.OFF).render(Reports.none())).doesNotContain("finding ");
    }
}
