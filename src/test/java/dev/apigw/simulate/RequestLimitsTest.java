package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes that no fixture should hold; facts of quotas, section 2. */
class RequestLimitsTest {
    private static final int TEN_MEGABYTES = 10_485_760;
    private static final String LAMBDA = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:123456789012:function:f/invocations";

    private static ClientResponse answer(String endpoint, String query, Headers headers, Body body, int answered) {
        String definition = """
                {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "x-amazon-apigateway-minimum-compression-size": 0,
                 "x-amazon-apigateway-gateway-responses": {"DEFAULT_4XX": {"statusCode": "400"}, "REQUEST_TOO_LARGE": {"statusCode": "400"}},
                 "servers": [{"url": "/", "x-amazon-apigateway-endpoint-configuration": {"types": ["%s"]}}],
                 "paths": {"/http": {"post": {"responses": {}, "x-amazon-apigateway-integration":
                     {"type": "http_proxy", "httpMethod": "POST", "uri": "http://backend.example/"}}},
                   "/function": {"post": {"responses": {}, "x-amazon-apigateway-integration":
                     {"type": "aws_proxy", "httpMethod": "POST", "uri": "%s"}}}}}""".formatted(endpoint, LAMBDA);
        Backend backend = request -> new BackendAnswer.Answered(
                new EndpointResponse(200, Headers.none(), Body.of(new byte[answered]), false), "test");
        SimulationResult result = Pipeline.simulator(new Gateway(ApiBuilder.build(DocumentLoader.load("api.json",
                new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document()
                .orElseThrow(), ImportOptions.defaults()).api(), new SimulatedStage("dev", Map.of()), Environment.fixed()), backend,
                new VelocityTemplates(), true)
                .simulate(ClientRequest.of("POST", query, QueryParameters.none(), headers, body));
        return ((SimulationResult.Answered) result).response();
    }

    private static ClientResponse answer(String path, int sent, int answered) {
        return answer("EDGE", path, Headers.none(), Body.of("a".repeat(sent)), answered);
    }

    @Test void tenMegabytesPass() {
        assertThat(answer("/http", TEN_MEGABYTES, 0).statusCode()).isEqualTo(200);
    }

    @Test void oneByteMoreIsRefusedInPlainTextWithoutIds() {
        ClientResponse response = answer("/none", TEN_MEGABYTES + 1, 0);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body().text()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
        assertThat(response.headers().fields()).extracting(Headers.Field::name).containsExactly("Date", "Content-Type",
                "Content-Length", "X-Cache", "Via", "X-Amz-Cf-Pop", "X-Amz-Cf-Id");
        assertThat(response.headers().first("Content-Type")).hasValue("text; charset=utf-8");
        assertThat(response.headers().first("Content-Length")).hasValue("44");
    }

    @Test void sixMegabytesAreTooMuchForAFunction() {
        ClientResponse response = answer("/function", 6 * 1024 * 1024, 0);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body().text()).isEqualTo("{\"message\": \"Request Too Long\"}");
    }

    @Test void aFunctionCannotReturnAsMuchEither() {
        assertThat(answer("/function", 0, 6_291_557).statusCode()).isEqualTo(502);
    }

    @Test void anAnswerHasItsLimitToo() {
        assertThat(answer("/http", 0, TEN_MEGABYTES).statusCode()).isEqualTo(200);
        assertThat(answer("/http", 0, TEN_MEGABYTES + 1).statusCode()).isEqualTo(500);
    }

    @Test void aSmallBodyThatUnpacksToMoreIsRefused() {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[TEN_MEGABYTES + 1]);
        deflater.finish();
        byte[] packed = new byte[100_000];
        int length = deflater.deflate(packed);
        deflater.end();
        Body body = Body.of(Arrays.copyOf(packed, length));
        assertThat(answer("EDGE", "/http", Headers.none().plus("Content-Encoding", "deflate"), body, 0).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"EDGE,20479,200", "EDGE,20480,431", "REGIONAL,20479,200", "REGIONAL,20480,431", "PRIVATE,7999,200",
        "PRIVATE,8000,431"})
    void countsNamesAndValuesOfHeaders(String endpoint, int value, int status) {
        assertThat(answer(endpoint, "/http", Headers.none().plus("X", "a".repeat(value)), Body.empty(), 0).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"EDGE,8192,200", "EDGE,8193,414", "REGIONAL,10240,200", "REGIONAL,10241,414", "PRIVATE,8193,414"})
    void countsCharactersOfTheUrl(String endpoint, int characters, int status) {
        String start = "https://simulated0.execute-api.us-east-1.amazonaws.com/dev";
        String path = "/http?a=";
        String query = "a".repeat(characters - start.length() - path.length());
        assertThat(answer(endpoint, path + query, Headers.none(), Body.empty(), 0).statusCode()).isEqualTo(status);
    }
}
