package dev.apigw.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarTest {
    @Test
    void countsChanges() {
        assertThat(Similar.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Similar.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void putsTheNearestFirst() {
        assertThat(Similar.to("yaml-alia", List.of("yaml-alias-bomb", "yaml-alias", "json-syntax")))
                .containsExactly("yaml-alias", "yaml-alias-bomb");
    }

    @Test
    void findsNothingNearNonsense() {
        assertThat(Similar.to("xxxxxxxxxx", List.of("yaml-alias", "json-syntax"))).isEmpty();
    }
}
