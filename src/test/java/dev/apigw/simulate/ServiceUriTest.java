package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.InFile;
import dev.apigw.source.SourceFile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address behind a URI; those of services stand in {@code simulate/services.yaml}. */
class ServiceUriTest {
    private static String url(IntegrationRequest.Kind kind, String uri, QueryParameters query) {
        return new IntegrationRequest(kind, "POST", uri, query, Headers.none(), Body.empty(), Optional.empty(), false,
                Duration.ofSeconds(29), new InFile(SourceFile.inMemory("x", "").span(0, 0))).url();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f:prod/invocations,"
            + "https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f:prod/invocations",
        "arn:aws:apigateway:eu-west-1:lambda:path//2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations,"
            + "https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations",
        "arn:aws-cn:apigateway:cn-northwest-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-northwest-1:1:function:f/invocations,"
            + "https://lambda.cn-northwest-1.amazonaws.com.cn/2015-03-31/functions/arn:aws-cn:lambda:cn-northwest-1:1:function:f/invocations",
        "arn:aws-us-gov:apigateway:us-gov-east-1:sqs:path/1/q,https://sqs.us-gov-east-1.amazonaws.com/1/q"})
    void isTheAddressOfTheService(String uri, String url) {
        assertThat(url(IntegrationRequest.Kind.LAMBDA, uri, QueryParameters.none())).isEqualTo(url);
    }

    @Test void isTheUrlItselfForHttp() {
        assertThat(url(IntegrationRequest.Kind.HTTP, "http://a.example/?b=1", QueryParameters.decode("b=1&c=d e")))
                .isEqualTo("http://a.example/?b=1&c=d%20e");
        assertThat(url(IntegrationRequest.Kind.MOCK, "", QueryParameters.none())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a.example/", "arn:aws:lambda:us-east-1:1:function:f", "arn:aws:apigateway:us-east-1:sqs",
        "arn:aws:apigateway:us-east-1:sqs:verb/x"})
    void takesNothingElse(String uri) {
        assertThat(ServiceUri.parse(uri)).isEmpty();
    }
}
