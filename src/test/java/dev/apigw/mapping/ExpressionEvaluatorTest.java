package dev.apigw.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.vtl.JsonPaths;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionEvaluatorTest {
    private static final String BODY = "{\"a\": {\"b-c\": [1, {\"d\": \"x\"}]}, \"n\": null, \"t\": true, \"o\": {\"k\": \"ü\"}}";

    /** Every parameter is there twice, every text is its own name. */
    private record Values(String requestBody, String responseBody) implements MappingValues {
        @Override public List<String> methodRequest(ParameterLocation location, String name) {
            return List.of(location + "1", location + "2");
        }

        @Override public String methodRequestBody() {
            return requestBody;
        }

        @Override public List<String> integrationResponseHeader(String name) {
            return List.of(name + "1", name + "2");
        }

        @Override public String integrationResponseBody() {
            return responseBody;
        }

        @Override public boolean isAnswerOfFunction() {
            return true;
        }

        @Override public Optional<String> jsonPath(String json, String path) {
            return JsonPaths.readText(json, path);
        }

        @Override public Optional<String> context(String path) {
            return path.equals("unknown") ? Optional.empty() : Optional.of(path);
        }

        @Override public Optional<String> stageVariable(String name) {
            return Optional.of(name);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'fixed'                                | [fixed]",
        "method.request.header.X                | [HEADER2]",
        "method.request.multivalueheader.X      | [HEADER1,HEADER2]",
        "method.request.multivaluequerystring.X | [QUERYSTRING1, QUERYSTRING2]",
        "integration.response.header.X          | [X2]",
        "integration.response.multivalueheader.X| [X1,X2]",
        "context.identity.sourceIp              | [identity.sourceIp]",
        "stageVariables.v                       | [v]",
        "method.request.body.a.b-c[1].d         | [x]",
        "method.request.body.a.b-c[0]           | [1]",
        "method.request.body.a..d               | [[\"x\"]]",
        "method.request.body.$..d               | [[\"x\"]]",
        "method.request.body.a.b-c[*].d         | [[\"x\"]]",
        "method.request.body.t                  | [true]",
        "method.request.body.o                  | [{\"k\":\"ü\"}]",
    }, quoteCharacter = '`')
    void finds(String expression, String expected) {
        assertThat(evaluate(expression, BODY)).isInstanceOfSatisfying(Evaluated.Values.class,
                found -> assertThat(found.values()).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource({"method.request.body.n", "method.request.body.a.b-c[7]", "method.request.body.t.x", "context.unknown"})
    void findsNothing(String expression) {
        assertThat(evaluate(expression, BODY)).isInstanceOf(Evaluated.Absent.class);
    }

    /** The error object of a function whose message is JSON once more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "integration.response.body.errorMessage.trace.function | [abc()]",
        "integration.response.body.errorMessage.code           | [7]",
        "integration.response.body.errorType                   | [Error]",
    })
    void readsTheErrorMessageOfAFunctionAsJson(String expression, String expected) {
        String error = "{\"errorMessage\": \"{\\\"code\\\": 7, \\\"trace\\\": {\\\"function\\\": \\\"abc()\\\"}}\", \"errorType\": \"Error\"}";
        assertThat(ExpressionEvaluator.evaluate(Expression.parse(expression.strip()).orElseThrow(), new Values("", error)))
                .isInstanceOfSatisfying(Evaluated.Values.class, found -> assertThat(found.values()).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"` \n`|[{}]", "` a b `|[a b]", "` {\"a\": 1} `|[{\"a\": 1}]"})
    void trimsTheWholeBody(String body, String expected) {
        assertThat(evaluate("method.request.body", body)).isInstanceOfSatisfying(Evaluated.Values.class,
                found -> assertThat(found.values()).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource({"{x", "[1", "{\"a\":1}}", "\"x"})
    void refusesABodyThatOnlyBeginsLikeJson(String body) {
        assertThat(evaluate("method.request.body", body)).isInstanceOf(Evaluated.InvalidJson.class);
    }

    private static Evaluated evaluate(String expression, String body) {
        return ExpressionEvaluator.evaluate(Expression.parse(expression.strip()).orElseThrow(), new Values(body, ""));
    }
}
