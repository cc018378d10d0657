package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure against {@code simulate/gateway-responses.txt}: name, status, error type and body. */
class FailureTest {
    private static final Path TABLE = Path.of("src/test/resources/simulate/gateway-responses.txt");

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().map(line -> List.of(line.split(" +", 4)));
    }

    private static MethodResponse answer(Failure failure, String gatewayResponses) {
        String definition = """
                {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {},
                 "x-amazon-apigateway-gateway-responses": {%s}}""".formatted(gatewayResponses);
        Gateway gateway = new Gateway(ApiBuilder.build(DocumentLoader.load("api.json",
                new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document()
                .orElseThrow(), ImportOptions.defaults()).api(), new SimulatedStage("dev", Map.of()), Environment.fixed());
        ClientRequest request = ClientRequest.of("GET", "/x?where=query", QueryParameters.none(),
                Headers.none().plus("Where", "header").plus("Only", "header"), Body.empty());
        Exchange exchange = Exchange.of(gateway, request, RequestContext.of(gateway.environment()));
        return GatewayResponses.answer(Outcome.Reject.of(failure, Note.of("why")), exchange);
    }

    @Test void theTableIsWhole() throws IOException {
        assertThat(rows().map(row -> row.get(0))).containsExactlyElementsOf(
                Arrays.stream(Failure.values()).map(Failure::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAsTheTableSays(List<String> row) {
        MethodResponse answer = answer(Failure.valueOf(row.get(0)), "");
        assertThat(answer.statusCode()).hasToString(row.get(1));
        assertThat(answer.headers().first("x-amzn-ErrorType").orElse("-")).isEqualTo(row.get(2));
        assertThat(answer.body().text()).isEqualTo(row.get(3));
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void takesTheDefaultOfItsClassUnlessNothingCanChangeIt(Failure failure) {
        MethodResponse answer = answer(failure, """
                "DEFAULT_4XX": {"statusCode": "444", "responseTemplates": {"text/plain": "four"}},
                "DEFAULT_5XX": {"statusCode": "555", "responseTemplates": {"text/plain": "five"}}""");
        int expected = !failure.isCustomizable() ? failure.statusCode() : failure.statusCode() < 500 ? 444 : 555;
        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(answer.headers().first("x-amzn-ErrorType").orElse("")).isEqualTo(failure.errorType());
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void countsAloneIfTheApiDefinesIt(Failure failure) {
        MethodResponse answer = answer(failure, """
                "%s": {"statusCode": "488"}, "DEFAULT_4XX": {"responseTemplates": {"text/plain": "four"}},
                "DEFAULT_5XX": {"responseTemplates": {"text/plain": "five"}}""".formatted(failure.name()));
        boolean shaped = failure.isCustomizable() && failure.responseType().isPresent();
        assertThat(answer.statusCode() == 488).isEqualTo(shaped);
        assertThat(answer.body().text().equals("four") || answer.body().text().equals("five"))
                .isEqualTo(failure.isCustomizable() && !shaped);
    }

    @Test void mapsWhatTheRequestHas() {
        Headers headers = answer(Failure.WAF_FILTERED, """
                "WAF_FILTERED": {"responseParameters": {
                  "gatewayresponse.header.A": "method.input.params.where",
                  "gatewayresponse.header.B": "method.input.params.Only",
                  "gatewayresponse.header.C": "method.input.params.none",
                  "gatewayresponse.header.D": "method.request.querystring.where",
                  "gatewayresponse.header.E": "context.error.responseType",
                  "gatewayresponse.header.F": "context.stage",
                  "gatewayresponse.header.G": "stageVariables.none",
                  "gatewayresponse.path.H": "'path'",
                  "gatewayresponse.querystring.I": "'query'",
                  "gatewayresponse.header.J": "'a, b'"}}""").headers().without("Content-Type", "x-amzn-ErrorType");
        assertThat(headers.fields()).extracting(field -> field.name() + "=" + field.value())
                .containsExactly("A=query", "B=header", "D=query", "E=WAF_FILTERED", "F=dev", "J=a, b");
    }
}
