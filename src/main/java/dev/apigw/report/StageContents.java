package dev.apigw.report;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stage of a request held, line by line, nothing masked yet.
 *
 * @param head request or status line, parameters and headers
 * @param body empty if the stage has none of its own
 */
record StageContents(List<String> head, Body body) {
    StageContents {
        head = List.copyOf(head);
    }

    /** The contents of a stage; empty if the request did not come so far, or nothing of it differs from the stage before. */
    static Optional<StageContents> of(Phase stage, Simulated simulated) {
        return switch (stage) {
            case METHOD_REQUEST -> Optional.of(methodRequest(simulated));
            case INTEGRATION_REQUEST -> integrationRequest(simulated).map(StageContents::sent);
            case BACKEND -> simulated.answered().map(answered -> answered.exchange())
                    .filter(exchange -> exchange.isAnswered() && !exchange.isCached())
                    .filter(exchange -> exchange.integrationRequest().kind() != IntegrationRequest.Kind.MOCK)
                    .map(exchange -> received(exchange.endpointResponse()));
            case INTEGRATION_RESPONSE -> simulated.answered().map(answered -> answered.exchange()).filter(Exchange::isSelected)
                    .map(StageContents::integrationResponse);
            case METHOD_RESPONSE -> simulated.answered().map(answered -> of(StatusLine.of(answered.response().statusCode()),
                    answered.response().headers(), answered.response().body()));
        };
    }

    private static StageContents methodRequest(Simulated simulated) {
        List<String> head = new ArrayList<>();
        String query = simulated.request().query().encoded();
        head.add(simulated.request().method() + " " + simulated.request().path() + (query.isEmpty() ? "" : "?" + query));
        simulated.answered().map(answered -> answered.exchange()).filter(Exchange::isRouted).ifPresent(exchange ->
                exchange.methodRequest().pathParameters().forEach((name, value) -> head.add("path " + name + " = " + value)));
        simulated.request().query().asMap().forEach((name, values) ->
                values.forEach(value -> head.add("query " + name + " = " + value)));
        head.addAll(lines(simulated.request().headers()));
        return new StageContents(head, simulated.request().body());
    }

    private static Optional<IntegrationRequest> integrationRequest(Simulated simulated) {
        return simulated.sent().or(() -> simulated.answered().map(answered -> answered.exchange()).filter(Exchange::isSent)
                .filter(exchange -> !exchange.isCached()).map(Exchange::integrationRequest));
    }

    private static StageContents sent(IntegrationRequest request) {
        return switch (request.kind()) {
            case MOCK -> new StageContents(lines(request.headers()), request.body());
            case LAMBDA -> of("Invoke " + request.lambda().orElse(request.uri()), request.headers(), request.body());
            default -> of(request.method() + " " + request.url(), request.headers(), request.body());
        };
    }

    private static StageContents received(EndpointResponse answer) {
        return of(StatusLine.of(answer.statusCode()).substring("HTTP/1.1 ".length()) + (answer.functionError() ? " with a function error" : "")
                + (answer.latency().isZero() ? "" : " after " + answer.latency().toMillis() + " ms"), answer.headers(), answer.body());
    }

    private static StageContents integrationResponse(Exchange exchange) {
        return new StageContents(List.of("selection pattern " + exchange.selected().selectionPattern().map(p -> "`" + p + "`")
                .orElse("none (the default response)") + ", method response " + exchange.selected().statusCode()), Body.empty());
    }

    private static StageContents of(String first, Headers headers, Body body) {
        List<String> head = new ArrayList<>(List.of(first));
        head.addAll(lines(headers));
        return new StageContents(head, body);
    }

    private static List<String> lines(Headers headers) {
        return headers.fields().stream().map(field -> field.name() + ": " + field.value()).toList();
    }
}
