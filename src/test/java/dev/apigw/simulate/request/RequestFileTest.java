package dev.apigw.simulate.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFileTest {
    private static final String EVENT = """
            {"resource": "/pets/{id}", "path": "/pets/7", "httpMethod": "POST",
             "headers": {"X-A": "2"}, "multiValueHeaders": {"X-A": ["1", "2"]},
             "queryStringParameters": {"a": "y"}, "multiValueQueryStringParameters": {"a": ["x", "y"]},
             "pathParameters": {"id": "7"}, "stageVariables": {"v": "1"},
             "requestContext": {"identity": {"sourceIp": "192.0.2.1"}, "authorizer": {"principalId": "me"}},
             "body": "aGk=", "isBase64Encoded": true}
            """;

    private static DescribedRequest read(String text) {
        return RequestFile.read(SourceFile.inMemory("request", text));
    }

    @Test void readsOurOwnForm() {
        ClientRequest request = read("""
                method: post
                path: /pets?a=1
                query: { b: [x, "y z"] }
                headers: { Accept: text/xml }
                body: { name: Rex }
                """).request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.query().asMap()).isEqualTo(Map.of("a", List.of("1"), "b", List.of("x", "y z")));
        assertThat(request.headers().first("accept")).contains("text/xml");
        assertThat(request.body().text()).isEqualTo("{\"name\":\"Rex\"}");
    }

    @Test void readsTheFirstRequestOfAnHttpFile() {
        ClientRequest request = read("""
                # a comment
                @host = https://abc.execute-api.eu-west-1.amazonaws.com/prod
                ### create
                POST {{host}}/pets
                    ?a=1
                    &b=2 HTTP/1.1
                Content-Type: application/json
                // another one
                X-Host: {{ host }}

                {"name": "Rex",

                 "age": 3}

                ### next
                GET /other
                """.replace("&b=2 HTTP/1.1", "&b=2")).request();
        assertThat(request.method() + " " + request.path() + " " + request.query().encoded()).isEqualTo("POST /pets a=1&b=2");
        assertThat(request.headers().first("X-Host")).contains("https://abc.execute-api.eu-west-1.amazonaws.com/prod");
        assertThat(request.body().text()).isEqualTo("{\"name\": \"Rex\",\n\n \"age\": 3}");
    }

    @Test void readsAHarFileAndAnEntry() {
        String entry = """
                {"request": {"method": "PUT", "url": "https://api.example.com/pets/1?x=%20", "headers": [
                 {"name": ":authority", "value": "a"}, {"name": "Content-Type", "value": "text/plain"}],
                 "queryString": [{"name": "x", "value": " "}], "postData": {"mimeType": "text/plain", "text": "hi"}}}""";
        for (String text : List.of(entry, "{\"log\": {\"entries\": [" + entry + "]}}")) {
            ClientRequest request = read(text).request();
            assertThat(request.method() + " " + request.path()).isEqualTo("PUT /pets/1");
            assertThat(request.query().asMap()).isEqualTo(Map.of("x", List.of(" ")));
            assertThat(request.headers().fields()).hasSize(1);
            assertThat(request.body().text()).isEqualTo("hi");
        }
    }

    /** Every form that holds several requests, and one of each that holds one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "@h = x\\nGET /a\\nX-H: {{h}}\\n\\n### two\\n@h = y\\nPOST /b\\nX-H: {{h}}\\n\\nbody\\n\\n###\\n# end\\n | GET /a, POST /b",
        "GET /a\\n###\\n###\\nGET /b                       | GET /a, GET /b",
        "GET /a                                                 | GET /a",
        "- {method: GET, path: /a}\\n- {httpMethod: PUT, path: /b, requestContext: {}}\\n- {request: {method: GET, url: 'https://x/c'}} | GET /a, PUT /b, GET /c",
        "{method: GET, path: /a}                                | GET /a",
        "{log: {entries: [{request: {method: GET, url: 'https://x/a'}}, {request: {method: PUT, url: 'https://x/b?c=1'}}]}} | GET /a, PUT /b",
        "{request: {method: GET, url: 'https://x/a'}}           | GET /a",
    })
    void readsAllRequestsOfAFile(String text, String requests) {
        assertThat(RequestFile.readAll(SourceFile.inMemory("request", text.replace("\\n", "\n"))).stream()
                .map(DescribedRequest::request).map(request -> request.method() + " " + request.path())
                .collect(Collectors.joining(", "))).isEqualTo(requests);
    }

    @Test void takesTheLastDefinitionAbove() {
        List<DescribedRequest> requests = RequestFile.readAll(SourceFile.inMemory("request",
                "@h = x\nGET /a\nX-H: {{h}}\n\n###\n@h = y\nGET /b\nX-H: {{h}}\n"));
        assertThat(requests.stream().map(request -> request.headers().first("X-H").orElseThrow())).containsExactly("x", "y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "GET /a\\n\\n###\\nno              | request:4:1: a request line is expected here",
        "[]                               | request:1:1: this list holds no request",
        "- {path: /a}\\n- 1               | request:2:3: here is the number 1",
        "- {path: /a}\\n- {pth: /a}       | request:2:4: `pth` is no member of a request",
        "{log: {entries: []}}             | request:1:7: this log has no entries",
        "{log: {entries: [1]}}            | request:1:18: an item here is a mapping",
        "{log: {entries: [{}]}}           | request:1:18: this entry has no `request`",
        "{log: 1}                         | request:1:7: `log` is a mapping",
        "{log: null}                      | request:1:1: `log` is missing",
    })
    void saysWhereOneOfSeveralIsWrong(String text, String message) {
        assertThatThrownBy(() -> RequestFile.readAll(SourceFile.inMemory("request", text.replace("\\n", "\n"))))
                .isInstanceOf(UnreadableRequest.class).hasMessageStartingWith(message);
    }

    @Test void readsALambdaProxyEvent() {
        DescribedRequest event = read(EVENT);
        ClientRequest request = event.request();
        assertThat(request.headers().all("X-A")).containsExactly("1", "2");
        assertThat(request.query().all("a")).containsExactly("x", "y");
        assertThat(request.body().text()).isEqualTo("hi");
        assertThat(event.pathParameters()).isEqualTo(Map.of("id", "7"));
        assertThat(event.stageVariables()).isEqualTo(Map.of("v", "1"));
        assertThat(event.context()).containsEntry("identity", Map.of("sourceIp", "192.0.2.1"));
    }

    @Test void optionsBeatTheFile() {
        DescribedRequest over = read("{method: GET, path: '/pets/{id}', query: {a: z}, headers: {x-a: '3'}}");
        ClientRequest request = read(EVENT).overlaidBy(over).request();
        assertThat(request.method() + " " + request.path()).isEqualTo("GET /pets/7");
        assertThat(request.query().all("a")).containsExactly("z");
        assertThat(request.headers().all("X-A")).containsExactly("3");
        assertThat(request.body().text()).isEqualTo("hi");
    }

    @Test void mergesContextMemberByMember() {
        assertThat(Nested.merged(Map.of("identity", Map.of("user", "me")), Nested.of("identity.sourceIp", "::1")))
                .isEqualTo(Map.of("identity", Map.of("user", "me", "sourceIp", "::1")));
    }

    @Test void readsAnswersAndErrorsOfFunctions() {
        assertThat(AnswerFile.read(SourceFile.inMemory("answer", "{status: 404, body: {a: 1}}")).body().text())
                .isEqualTo("{\"a\":1}");
        assertThat(AnswerFile.read(SourceFile.inMemory("answer", "{\"errorMessage\": \"no\"}")).functionError()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "GET /a\\nno header\\n      | request:2:1: `no header` is no header",
        "GET /{{x}}                 | request:1:1: `{{x}}` is not defined",
        "POST /a\\n\\n< body.json   | request:3:1: a body from another file is not read",
        "# nothing\\n@a = 1         | request:2:7: the file ends without a request",
        "{method: GET, pth: /a}     | request:1:15: `pth` is no member of a request",
        "{method: GET, path: [1]}   | request:1:21: `path` is a text, this is a list",
        "- 1                        | request:1:1: here is a list",
        "{log: {entries: []}}       | request:1:7: this log has no entries",
        "{version: '2.0', requestContext: {}} | request:1:11: this is an event of format 2.0",
        "{method: GET, method: PUT} | request:1:15: The key `method` stands twice",
    })
    void saysWhereAFileIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOf(UnreadableRequest.class)
                .hasMessageStartingWith(message);
    }
}
