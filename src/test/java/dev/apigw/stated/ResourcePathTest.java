package dev.apigw.stated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourcePathTest {
    @Test
    void slashesThatDoNotCountAreLeftOut() {
        assertThat(ResourcePath.of("/a//b/")).isEqualTo(ResourcePath.of("a/b")).hasToString("/a/b");
        assertThat(ResourcePath.of("/")).hasToString("/");
        assertThat(ResourcePath.of("")).hasToString("/");
    }

    @Test
    void queryStringIsLeftOut() {
        assertThat(ResourcePath.of("/a?b=/c")).hasToString("/a");
    }

    @Test
    void variablesAreNamedWithoutBracesAndPlusSign() {
        assertThat(ResourcePath.of("/a/{b}/{c+}").variableNames()).containsExactly("b", "c");
        assertThat(ResourcePath.of("/a{b}/{c}.json/{d}{e}").variableNames()).isEmpty();
    }

    @Test
    void onlyThePlusSignBeforeTheBraceIsGreedy() {
        assertThat(ResourcePath.isGreedy("{proxy+}")).isTrue();
        assertThat(ResourcePath.isGreedy("{proxy}+")).isFalse();
        assertThat(ResourcePath.isGreedy("proxy+")).isFalse();
    }
}
