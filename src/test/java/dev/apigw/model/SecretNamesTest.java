package dev.apigw.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"dbPassword", "DB_PASSWD", "clientSecret", "API_KEY", "apikey", "accessKeyId", "githubToken", "db_pass", "key",
        "signing_key", "credentials"})
    void hides(String name) {
        assertThat(SecretNames.shown(name, "v")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"url", "table", "alias", "monkey", "keyboard", "passenger", "compass", "keyName"})
    void shows(String name) {
        assertThat(SecretNames.shown(name, "v")).isEqualTo("v");
    }
}
