package dev.apigw.simulate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.UserPool;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private static final String ARN = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_x";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final SigningKey KEY = SigningKey.generate();
    private static final String TOKEN = KEY.sign("{\"iss\": \"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x\","
            + " \"token_use\": \"id\", \"exp\": 1767225601}");

    private static TokenCheck verified(String jwks) {
        return TokenVerifier.of(new UserPool(ARN, jwks)).orElseThrow()
                .verify(SentToken.read(TOKEN).token().orElseThrow(), List.of(), NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_x | https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x",
        "arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_x | https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x",
        "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/ | -",
        "arn:aws:cognito-idp:eu-west-1/evil:123456789012:userpool/x | -",
        "songs | -",
    })
    void namesTheIssuerOfAPool(String arn, String issuer) {
        assertThat(UserPoolArn.issuer(arn).orElse(null)).isEqualTo(issuer);
    }

    @Test void takesAKeyThatStatesNeitherUseNorAlgorithm() {
        assertThat(verified(KEY.publicSet())).isInstanceOf(TokenCheck.Accepted.class);
        assertThat(verified(KEY.publicSet().replace("\"use\" : \"sig\",", "").replace("\"alg\" : \"RS256\",", "")))
                .isInstanceOf(TokenCheck.Accepted.class);
    }

    @Test void takesNoKeyForAnotherUse() {
        TokenCheck refused = new TokenCheck.Refused("the user pool has no such key");
        assertThat(verified(KEY.publicSet().replace("\"sig\"", "\"enc\""))).isEqualTo(refused);
        assertThat(verified(KEY.publicSet().replace("RS256", "RS512"))).isEqualTo(refused);
        assertThat(verified("{\"keys\": []}")).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"keys\": null}", "{\"keys\": 5}", "{\"keys\": {\"kty\": \"RSA\"}}", "{\"keys\": [{\"kty\": \"RSA\"}]}"})
    void refusesWhatIsNoKeySet(String jwks) {
        assertThat(TokenVerifier.of(new UserPool(ARN, jwks))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\": [null]}", "{\"keys\": [5]}", "{\"keys\": [{\"kty\": \"?\"}]}"})
    void neverFails(String jwks) {
        TokenVerifier.of(new UserPool(ARN, jwks)).ifPresent(verifier -> assertThat(verifier.verify(
                SentToken.read(TOKEN).token().orElseThrow(), List.of(), NOW)).isInstanceOf(TokenCheck.Refused.class));
    }
}
