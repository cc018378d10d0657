package dev.apigw.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            key: AKIAIOSFODNN7EXAMPLE # a key        | key: ******************** # a key
            "Authorization": "'Bearer abcdefghijklmnopqrstuvwxyz'" | "Authorization": "'*********************************'"
            uri: https://user:letmein@pets.example/  | uri: *********************pets.example/
            variables: {dbPassword: correct-horse, host: pets.example} | variables: {dbPassword: *************, host: pets.example}
            "apiSecret": "hunter2hunter2"            | "apiSecret": "**************"
            """)
    void masksWithoutMovingAnything(String line, String masked) {
        assertThat(SecretText.masked(line)).isEqualTo(masked).hasSameSizeAs(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"security: [{api_key: []}]", "x-amazon-apigateway-api-key-source: AUTHORIZER", "apiKeyRequired: true",
        "dbPasswordArn: arn:aws:secretsmanager:us-east-1:123456789012:secret:pets", "apiToken: $stageVariables.token",
        "integration.request.header.X-Api-Key: method.request.header.X-Api-Key", "tokenUrl: https://pets.example/token",
        "uri: https://pets.example:8443/a@b", "description: Bearer of bad news", "operationId: resetPassword", "# password: see below"})
    void leavesWhatOpensNothing(String line) {
        assertThat(SecretText.masked(line)).isEqualTo(line);
        assertThat(SecretText.in(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -----BEGIN RSA PRIVATE KEY-----                         | a private key
            ghp_abcdefghijklmnopqrstuvwxyz0123456789                | a GitHub token
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwZXRzIn0.c2lnbmF0dXJl    | a JSON Web Token
            {"client_secret": "not-a-real-one"}                     | a password
            """)
    void knowsShapes(String text, String what) {
        assertThat(SecretText.in(text)).get().extracting(SecretText.Found::what).isEqualTo(what);
    }

    @Test void masksWhatReachesIntoAStretchOfALongLine() {
        String line = "x".repeat(50_000) + " AKIAIOSFODNN7EXAMPLE " + "y".repeat(50_000);
        assertThat(SecretText.masked(line, 50_010, 50_024)).isEqualTo("*".repeat(11) + " yy");
        assertThat(SecretText.masked(line, 0, 3)).isEqualTo("xxx");
    }
}
