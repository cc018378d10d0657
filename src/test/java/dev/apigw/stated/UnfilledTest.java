package dev.apigw.stated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfilledTest {
    @Test
    void masksPlaceholdersAndStageVariables() {
        assertThat(Unfilled.masked("https://${Host}/${stageVariables.path}/{id}")).isEqualTo("https://\uFFFC/\uFFFC/{id}");
    }

    @Test
    void leavesFinalTextAlone() {
        assertThat(Unfilled.in("2\\d{2}|$")).isFalse();
        assertThat(Unfilled.in("$request.body")).isFalse();
    }

    @Test
    void shellVariablesCountInUrisOnly() {
        assertThat(Unfilled.maskedUri("arn:aws:apigateway:$AWSRegion:x")).isEqualTo("arn:aws:apigateway:\uFFFC:x");
        assertThat(Unfilled.masked("$AWSRegion")).isEqualTo("$AWSRegion");
    }
}
