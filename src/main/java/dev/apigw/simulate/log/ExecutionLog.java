package dev.apigw.simulate.log;

import dev.apigw.model.Method;
import dev.apigw.simulate.EndpointRequestId;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.TraceId;
import dev.apigw.simulate.state.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The execution log of one request, in the words and the order of AWS.
 *
 * <p>Source: observed – facts of logging, "Test-invoke log", and facts of invocation, "test-invoke log" (order, lines, the end of
 * a request that fails); reported – the same facts, "Stage execution log", and public logs (the lines before the execution, the
 * id of the endpoint behind it). The exchange stays one with a stage: AWS's test-invoke has a stage of its own and sends a
 * backend fewer headers.
 */
public final class ExecutionLog {
    /** Where the log comes from. */
    public enum Form {
        /** What the console's test and {@code test-invoke-method} give: a time before each line. */
        TEST_INVOKE,
        /** What a stage with the level INFO and data trace writes to CloudWatch: the request id before each line. */
        STAGE
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<String> NOT_OF_METHOD = List.of("Date", "Content-Length", "x-amzn-RequestId", "x-amz-apigw-id");

    private final SimulationResult.Answered answered;
    private final Exchange exchange;
    private final Form form;
    private final LoggedText text;
    private final StringBuilder lines = new StringBuilder();
    private Instant now;

    private ExecutionLog(SimulationResult.Answered answered, Form form, Secrets secrets) {
        this.answered = answered;
        this.exchange = answered.exchange();
        this.form = form;
        this.text = new LoggedText(secrets);
        this.now = exchange.context().requestTime();
    }

    /** The lines of a request, each with its line break; none for a request that found no method. */
    public static String render(SimulationResult.Answered answered, Form form, Secrets secrets) {
        return answered.exchange().isRouted() ? new ExecutionLog(answered, form, secrets).render() : "";
    }

    private String render() {
        begin();
        request();
        answered.sent().ifPresent(this::endpoint);
        ExecutionFailure.line(answered).ifPresentOrElse(line -> add(text.plain(line)), this::answer);
        add("Method completed with status: " + answered.response().statusCode());
        if (form == Form.STAGE && answered.sent().filter(sent -> sent.kind() != IntegrationRequest.Kind.HTTP).isPresent()) {
            EndpointRequestId.of(exchange).ifPresent(id -> add("AWS Integration Endpoint RequestId : " + id));
        }
        return lines.toString();
    }

    private void begin() {
        String id = exchange.context().requestId();
        if (form == Form.TEST_INVOKE) {
            lines.append("Execution log for request ").append(id).append('\n');
        } else {
            add("Extended Request Id: " + exchange.context().extendedRequestId());
            usagePlan();
        }
        add("Starting execution for request: " + id);
    }

    /** What is said of a key where one is required is inferred. */
    private void usagePlan() {
        Environment environment = exchange.gateway().environment();
        String stage = environment.apiId() + "/" + exchange.gateway().stage().stageName();
        Method method = exchange.methodRequest().method();
        String key = method.apiKeyRequired()
                ? exchange.methodRequest().headers().first("x-api-key").map(text::key).orElse("") : "";
        add("Verifying Usage Plan for request: " + exchange.context().requestId() + ". API Key: " + key + " API Stage: " + stage);
        if (!method.apiKeyRequired()) {
            add("API Key  authorized because method '" + method.httpMethod() + " " + exchange.methodRequest().resource().path()
                    + "' does not require API Key. Request will not contribute to throttle or quota limits");
        }
        add("Usage Plan check succeeded for API Key " + key + " and API Stage " + stage);
    }

    private void request() {
        MethodRequest request = exchange.methodRequest();
        // The test-invoke of AWS shows what its caller gave and nothing that a front door adds.
        Headers headers = form == Form.TEST_INVOKE ? request.clientHeaders() : request.headers();
        Map<String, String> query = new LinkedHashMap<>();
        request.query().asMap().forEach((name, values) -> query.put(name, values.get(values.size() - 1)));
        add("HTTP Method: " + request.httpMethod() + ", Resource Path: " + text.plain(request.path()));
        add("Method request path: " + text.map(request.pathParameters()));
        add("Method request query string: " + text.map(query));
        add("Method request headers: " + text.headers(headers));
        add("Method request body before transformations: " + text.body(request.body(), headers, binaryMediaTypes()));
    }

    private void endpoint(IntegrationRequest request) {
        LoggedEndpoint endpoint = new LoggedEndpoint(exchange);
        // A function gets and gives JSON, whatever the client sent.
        boolean lambda = request.kind() == IntegrationRequest.Kind.LAMBDA;
        String url = text.plain(endpoint.url());
        add("Endpoint request URI: " + url);
        add("Endpoint request headers: " + text.headers(endpoint.requestHeaders()));
        add("Endpoint request body after transformations: "
                + text.body(request.body(), lambda ? Headers.none() : request.headers(), binaryMediaTypes()));
        add("Sending request to " + url);
        Duration latency = exchange.integrationLatency().orElse(Duration.ZERO);
        now = now.plus(latency);
        if (exchange.isAnswered()) {
            EndpointResponse answer = exchange.endpointResponse();
            add("Received response. Status: " + answer.statusCode() + ", Integration latency: " + latency.toMillis() + " ms");
            add("Endpoint response headers: " + text.headers(endpoint.responseHeaders()));
            add("Endpoint response body before transformations: "
                    + text.body(answer.body(), lambda ? Headers.none() : answer.headers(), binaryMediaTypes()));
        }
    }

    private void answer() {
        Headers sent = answered.response().headers();
        Headers headers = Headers.none();
        Optional<String> traceId = sent.first(TraceId.HEADER);
        if (traceId.isPresent()) {
            headers = headers.plus(TraceId.HEADER, traceId.get());
        }
        headers = headers.plusAll(sent.without(TraceId.HEADER).without(NOT_OF_METHOD.toArray(String[]::new)));
        add("Method response body after transformations: "
                + text.body(exchange.methodResponse().body(), sent, binaryMediaTypes()));
        add("Method response headers: " + text.headers(headers));
        add("Successfully completed execution");
    }

    private List<String> binaryMediaTypes() {
        return exchange.gateway().api().binaryMediaTypes();
    }

    private void add(String line) {
        lines.append(form == Form.TEST_INVOKE ? TIME.format(now) + " : " : "(" + exchange.context().requestId() + ") ")
                .append(line).append('\n');
    }
}
