package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {
    private static final Body BODY = Body.of("hello, hello, hello");

    @ParameterizedTest
    @EnumSource(ContentCoding.class)
    void unpacksWhatItPacked(ContentCoding coding) {
        assertThat(coding.decode(coding.encode(BODY), 100)).hasValue(BODY);
        assertThat(ContentCoding.named(coding.headerName())).hasValue(coding);
    }

    @ParameterizedTest
    @EnumSource(value = ContentCoding.class, names = {"GZIP", "DEFLATE"})
    void tellsWhatIsNotPackedOrCutOff(ContentCoding coding) {
        assertThat(coding.decode(BODY, 100)).isEmpty();
        Body packed = coding.encode(BODY);
        assertThat(coding.decode(Body.of(Arrays.copyOf(packed.bytes(), packed.size() - 12)), 100)).isEmpty();
    }

    @Test void packsTheSameBytesEveryTime() {
        assertThat(ContentCoding.GZIP.encode(BODY)).isEqualTo(ContentCoding.GZIP.encode(BODY));
    }

    @Test void readsNoFurtherThanAllowed() {
        assertThat(ContentCoding.GZIP.decode(ContentCoding.GZIP.encode(BODY), 4).orElseThrow().size()).isEqualTo(5);
    }
}
