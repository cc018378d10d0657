package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Causes of errors of {@code report/explanations.yaml}; a comment at the end of a line names it as a place. */
class ExplanationsTest {
    private static final Path FILE = Path.of("src/test/resources/report/explanations.yaml");
    private static final RestApi API = ApiBuilder.build(
            DocumentLoader.load("api.yaml", FILE, ResolveOptions.none()).document().orElseThrow(),
            new ImportOptions(ImportOptions.Basepath.IGNORE)).api();
    private static final Gateway GATEWAY = new Gateway(API, Stage.of("dev", Map.of()), Environment.fixed());

    /**
     * @param request METHOD PATH, and if there is one Content-Type and body
     * @param backend status and body of the answer, {@code error} and body for a function, or the failure of the call
     * @param place   the comment on the line, {@code -} for none
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        GET /pet                                | -                 | 403 | pets              | No resource has the path /pet. | did you mean `/pets`?
        GET /something/else/entirely            | -                 | 403 | -                 | No resource has the path /something/else/entirely. | Add the path to the definition, or send another one.
        GET /dev/pets                           | -                 | 403 | pets              | No resource has the path /dev/pets. | the path is given without the stage.
        DELETE /pets                            | -                 | 403 | pets              | `/pets` has no method DELETE, nor has a wider path. | Add the method DELETE to `/pets`, or send GET or POST.
        OPTIONS /pets                           | -                 | 403 | pets              | `/pets` has no method OPTIONS | A preflight of CORS needs an OPTIONS method of its own.
        GET /pets                               | -                 | 400 | get-pets          | The request lacks `querystring.type`, `header.X-Id`, which `GET /pets` requires (a blank value counts as missing), and the validator `all` at api.yaml checks parameters. | Send it, or drop `required: true`
        POST /pets application/json {}          | -                 | 400 | model             | The body does not fit the model `Pet`: [object has missing required properties (["name"])]. | Send a body that fits, or change this model.
        POST /pets application/json {           | -                 | 400 | model             | The body is no JSON and does not fit the model `Pet`. | Send JSON, or name no model for `application/json`
        POST /types text/plain x                | -                 | 415 | types             | The request templates are for `application/json`, none is for `text/plain`, and passthroughBehavior WHEN_NO_TEMPLATES refuses what no template takes. | Add a request template for `text/plain`
        POST /never                             | -                 | 415 | never             | The integration has no request template, and passthroughBehavior NEVER refuses what no template takes (a request without Content-Type counts as application/json). | passthroughBehavior: when_no_match
        POST /mapped-body application/json {    | -                 | 400 | mapped-body       | The body begins like JSON and is none, and `integration.request.header.X-A` is mapped from it. | Send a body that is JSON
        POST /template text/plain {             | -                 | 400 | body-path         | Template `text/plain` fails in line 1 | Send a body that is JSON
        POST /template application/json {}      | -                 | 500 | template          | Template `application/json` fails in line 1, column | Correct this line of the template.
        POST /template text/x {}                | -                 | 500 | set-header        | The header Content-Length may not be overridden for HTTP | Take the header out of `$context.requestOverride`.
        GET /forbidden                          | -                 | 500 | forbidden         | The header Content-Length may not be mapped for HTTP | Remove this mapping
        POST /base64 text/plain %               | -                 | 500 | base64            | The body is no base64, and contentHandling wants it decoded. | Send the body as base64
        POST /base64 text/plain aGk=            | 200 %             | 500 | base64            | The answer is no base64, and would have to be decoded. | Let the backend answer base64
        GET /variable                           | -                 | 500 | variable          | The stage variable `host` is not set, so nothing stands in its place: `https:///` is no endpoint | --stage-variable host=VALUE
        GET /no-endpoint                        | -                 | 500 | no-endpoint       | `https:///x` is no endpoint | Write a `uri` with http:// or https:// and a host.
        GET /fn-get                             | -                 | 500 | get-fn            | A function is invoked with POST, not with GET. | Set `httpMethod: POST` in the integration.
        GET /mock                               | -                 | 500 | mock              | The rendered request body names no integer `statusCode` | Let the request template of the mock print {"statusCode": 200}.
        GET /mock text/plain x                  | -                 | 418 | tea               | The mock gave status 418; selection pattern `418` at api.yaml made it 418. | change this `selectionPattern`
        POST /http                              | 500 no            | 500 | http              | Status 500 matches no integration response, and there is no default. | Add an integration response without a `selectionPattern`
        POST /http                              | 503 no            | 500 | undeclared        | The integration response leads to status 201, which the method does not declare. | Declare this status under `responses` of the method, or lead the integration response to one that is declared: 200, 202, 203, 206, 404.
        POST /http                              | 410 no            | 404 | four              | The backend answered 410; selection pattern `4\\d\\d` at api.yaml made it 404. | change this `selectionPattern`
        POST /http                              | 501 {}            | 409 | override          | made it 202, and `$context.responseOverride.status` made that 409. | Change what the mapping template sets
        POST /http                              | 502 {}            | 500 | response-template | Template `application/json` fails in line 1 | Correct this line of the template.
        POST /http                              | 504 {             | 500 | response-mapping  | The body of the backend begins like JSON and is none | Let the backend answer JSON
        GET /default                            | 404 no            | 500 | default           | The backend answered 404; the default response at api.yaml made it 500. | give it a `selectionPattern`
        GET /proxy                              | 404 no            | 404 | proxy             | The backend answered 404, and HTTP_PROXY passes it to the client as it is. | Nothing in the definition makes this error
        GET /proxy                              | INTEGRATION_FAILURE | 504 | proxy           | It failed. | Check the host and port of the `uri`
        GET /proxy                              | INTEGRATION_TIMEOUT | 599 | proxy           | It failed. | Make the backend answer sooner, or raise `timeoutInMillis` (now 29000).
        GET /fn                                 | 200 {"statusCode": 404} | 404 | fn          | The function returned statusCode 404, and AWS_PROXY passes it to the client as it is. | look at the backend.
        GET /fn                                 | 200 {"status": 200} | 502 | fn              | Unknown key `status`. | other keys than these
        GET /fn                                 | 200 {"body": {}}  | 502 | fn                | `body` is a mapping, not a string | Let the function return {"statusCode": 200
        GET /fn                                 | 200 "text"        | 502 | fn                | The function returned no JSON object | Let the function return {"statusCode": 200
        GET /fn                                 | error {"errorMessage": "no"} | 502 | fn     | The function failed. | Look at the function
        GET /fn-errors                          | error {"errorMessage": "gone"} | 404 | gone | The function failed; selection pattern `.*gone.*` at api.yaml made it 404. | over the whole text
        """)
    void saysWhyAndWhichLineToChange(String request, String backend, int status, String place, String why, String change) {
        SimulationResult.Answered answered = (SimulationResult.Answered) Pipeline.simulator(GATEWAY, backend(backend),
                new VelocityTemplates(), false).simulate(request(request));
        Explanation explanation = Explanations.of(answered).orElseThrow();
        assertThat(answered.response().statusCode()).isEqualTo(status);
        assertThat(explanation.why().replaceAll("(api\\.yaml):\\d+", "$1")).contains(why.replace("\\\\", "\\"));
        assertThat(explanation.change()).contains(change);
        assertThat(explanation.place().map(origin -> comment(((InFile) origin).span())).orElse("-")).isEqualTo(place);
    }

    /** Every kind of failure, also those that no step reports yet, has an explanation of its own. */
    @ParameterizedTest
    @EnumSource(Failure.class)
    void explainsEveryFailure(Failure failure) {
        Explanation explanation = Explanations.of(answered(failure, "GET /pets?type=a")).orElseThrow();
        assertThat(explanation.why()).matches("(?s)[A-Z`].*\\.");
        assertThat(explanation.change()).matches("(?s)[A-Z].*[.?]");
    }

    @Test void namesTheGatewayResponseThatShapesAnAnswer() {
        Note shaped = Explanations.of(answered(Failure.INTEGRATION_TIMEOUT, "GET /pets")).orElseThrow().shaped().orElseThrow();
        assertThat(shaped.text()).isEqualTo("Status 599 in place of 504, headers and body are those of the gateway response "
                + "`INTEGRATION_TIMEOUT`.");
        assertThat(comment(((InFile) shaped.origin().orElseThrow()).span())).isEqualTo("custom");
    }

    @Test void hasNothingToSayOfSuccess() {
        SimulationResult.Answered answered = (SimulationResult.Answered) Pipeline.simulator(GATEWAY, backend("200 ok"),
                new VelocityTemplates(), false).simulate(request("GET /proxy"));
        assertThat(Explanations.of(answered)).isEmpty();
    }

    /** The answer to a request that is routed and called, and then fails so. */
    private static SimulationResult.Answered answered(Failure failure, String request) {
        Step failing = new Step() {
            @Override public String name() {
                return "failing";
            }

            @Override public Phase phase() {
                return Phase.BACKEND;
            }

            @Override public Outcome apply(Exchange exchange) {
                return Outcome.Reject.of(failure, Note.of("it failed")).reaching(exchange.with(EndpointResponse.ofStatus(200)));
            }
        };
        return (SimulationResult.Answered) new Simulator(GATEWAY, List.of(Pipeline.routing(), failing)).simulate(request(request));
    }

    private static ClientRequest request(String text) {
        String[] parts = text.split(" ", 4);
        return ClientRequest.of(parts[0], parts[1], QueryParameters.none(),
                parts.length < 3 ? Headers.none() : Headers.none().plus("Content-Type", parts[2]),
                Body.of(parts.length < 4 ? "" : parts[3]));
    }

    private static Backend backend(String text) {
        String[] parts = text.split(" ", 2);
        return sent -> {
            if (parts[0].startsWith("INTEGRATION_")) {
                return new BackendAnswer.Failed(Failure.valueOf(parts[0]), "it failed");
            }
            boolean error = parts[0].equals("error");
            return new BackendAnswer.Answered(new EndpointResponse(error ? 200 : Integer.parseInt(parts[0]), Headers.none(),
                    Body.of(parts[1]), error), "test");
        };
    }

    private static String comment(SourceSpan span) {
        String line = span.file().line(span.from().line());
        return line.substring(line.lastIndexOf('#') + 1).strip();
    }
}
