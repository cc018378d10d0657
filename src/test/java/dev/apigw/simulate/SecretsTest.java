package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test void masksWhatAPresignedUrlHolds() {
        QueryParameters query = QueryParameters.decode("X-Amz-Signature=0123abcd&X-Amz-Security-Token=a%2Fb%3D%3D&X-Amz-Date=20260101T000000Z");
        Secrets secrets = Secrets.of(List.of(), List.of(query));
        assertThat(secrets.mask("sent " + query.encoded() + " that is " + query))
                .doesNotContain("0123abcd", "a%2Fb", "a/b").contains("20260101T000000Z");
    }

    @Test void masksAHeader() {
        Secrets secrets = Secrets.of(List.of(Headers.none().plus("x-amz-security-token", "tok\"en")));
        assertThat(secrets.mask("{\"h\":\"tok\\\"en\"} tok\"en")).isEqualTo("{\"h\":\"***\"} ***");
    }
}
