package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies that AWS was seen to take and to refuse; facts of integrations, section 2. */
class MockStatusTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\": 200}", "{statusCode: 200}", "{'statusCode': 200, '': ''}",
        "{\"statusCode\": 200,, }", "{\"statusCode\": 200, null: null }", "{statusCode: 200, foo'}: [ba r]}",
        "\n{ \"statusCode\" : 200 , \"a\": {\"b\": [1, 2]} }\n", "{\"a\": \"x,{\", \"statusCode\": 200}"})
    void reads(String body) {
        assertThat(MockStatus.readFrom(body)).hasValue(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "text", "{\"statusCode\": \"200\"}", "{\"statusCode': 200}", "{'statusCode: 200}",
        "statusCode: 200", "{\"statusCode\": 200", "{statusCode: 200, {foo: [ba r]}", "{\"statusCode\": 2.5}", "{\"status\": 200}",
        "{\"statusCode\": null}", "{\"statusCode\"}", "{:}", "{'}"})
    void refuses(String body) {
        assertThat(MockStatus.readFrom(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1000, 700})
    void takesAnyInteger(int status) {
        assertThat(MockStatus.readFrom("{\"statusCode\": " + status + "}")).hasValue(status);
    }
}
