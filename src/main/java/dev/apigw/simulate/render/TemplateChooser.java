package dev.apigw.simulate.render;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.Template;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.simulate.step.IntegrationUri;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.vtl.Overrides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the template of a request or of an answer by the very steps that a simulation takes. */
public final class TemplateChooser {
    private final Call call;

    public TemplateChooser(Call call) {
        this.call = call;
    }

    /**
     * The request template.
     *
     * @throws dev.apigw.simulate.NotSupportedException if a step before it is not simulated yet
     */
    public Choice request() {
        Walk routed = routed();
        Optional<Choice> end = end(routed);
        if (end.isPresent()) {
            return end.get();
        }
        Capture capture = new Capture();
        List<Step> steps = Pipeline.requestTemplate(capture);
        Walk mapping = routed.through(steps.subList(0, steps.size() - 1));
        Walk walk = mapping.through(steps.subList(steps.size() - 1, steps.size()));
        if (walk.reject().isPresent()) {
            return refused(walk);
        }
        if (capture.captured().isEmpty()) {
            return new Choice.Passed(walk.exchange().requestBody(), walk.notes());
        }
        Headers mapped = walk.exchange().mapped().headers();
        String contentType = mapped.first("Content-Type").orElse(walk.exchange().methodRequest().contentType());
        // Without the note of the last step, which counts bytes that were not rendered yet.
        return chosen(mapping, capture.captured().get(), contentType, Choice.Side.REQUEST);
    }

    /**
     * The response template for an answer.
     *
     * @param overrides of the request template, which an answer still sees
     * @throws dev.apigw.simulate.NotSupportedException if a step before it is not simulated yet
     */
    public Choice response(Answer answer, Overrides overrides) {
        Walk routed = routed();
        Optional<Choice> end = end(routed);
        if (end.isPresent()) {
            return end.get();
        }
        Exchange exchange = routed.exchange();
        Integration integration = exchange.integration();
        if (integration.type().isProxy()) {
            return new Choice.Passed(answer.response().body(),
                    plus(routed.notes(), Note.of(integration.type() + ": the answer is passed as it is", integration.origin())));
        }
        Capture capture = new Capture();
        List<Step> steps = Pipeline.responseTemplate(capture);
        Walk mapping = selected(routed.at(exchange.with(sent(exchange)).with(answer.response()).with(overrides)), answer)
                .through(steps.subList(0, steps.size() - 1));
        Walk walk = mapping.through(steps.subList(steps.size() - 1, steps.size()));
        if (walk.reject().isPresent()) {
            return refused(walk);
        }
        if (capture.captured().isEmpty()) {
            return new Choice.Passed(walk.exchange().methodResponse().body(), walk.notes());
        }
        String contentType = walk.exchange().methodResponse().headers().first("Content-Type").orElse(MediaType.JSON);
        Template template = capture.captured().get().template();
        Note note = Note.of("template `" + template.contentType() + "`", template.text().origin());
        // Without the other notes of the last step, which are about a template that was not rendered yet.
        return chosen(new Walk(walk.exchange(), plus(mapping.notes(), note), Optional.empty()), capture.captured().get(),
                contentType, Choice.Side.RESPONSE);
    }

    private Walk routed() {
        Exchange exchange = Exchange.of(call.gateway(), call.request(), RequestContext.of(call.gateway().environment()));
        Walk walk = Walk.from(exchange).through(List.of(Pipeline.routing()));
        return walk.reject().isPresent() || call.pathParameters().isEmpty() ? walk
                : walk.at(walk.exchange().with(withPathParameters(walk.exchange().methodRequest())));
    }

    private MethodRequest withPathParameters(MethodRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>(request.pathParameters());
        parameters.putAll(call.pathParameters());
        return new MethodRequest(request.resource(), request.method(), request.httpMethod(), request.path(), parameters,
                request.query(), request.clientHeaders(), request.headers(), request.body());
    }

    /** What ends before any integration is looked at. */
    private static Optional<Choice> end(Walk routed) {
        if (routed.reject().isPresent()) {
            return Optional.of(refused(routed));
        }
        MethodRequest request = routed.exchange().methodRequest();
        return request.method().methodIntegration().isPresent() ? Optional.empty()
                : Optional.of(new Choice.Refused(Optional.empty(), Note.of("`" + request.method().httpMethod() + " "
                        + request.resource().path() + "` has no integration, so it has no templates",
                        request.method().origin()), routed.notes()));
    }

    private static Choice refused(Walk walk) {
        Outcome.Reject reject = walk.reject().orElseThrow();
        return new Choice.Refused(Optional.of(reject.failure()), reject.why(), walk.notes());
    }

    /** An answer that a function gives tells nothing by its status, so that is taken for the one of the method response. */
    private static Walk selected(Walk walk, Answer answer) {
        Exchange exchange = walk.exchange();
        String status = Integer.toString(answer.response().statusCode());
        Optional<IntegrationResponse> named = exchange.integration().integrationResponses().stream()
                .filter(response -> response.statusCode().equals(status)).findFirst();
        if (answer.byStatus() && named.isPresent() && exchange.integrationRequest().kind() == IntegrationRequest.Kind.LAMBDA) {
            return new Walk(exchange.withSelected(named.get()), plus(walk.notes(), Note.of("the integration response of status "
                    + status + "; of a function, its errorMessage chooses", named.get().origin())), Optional.empty());
        }
        return walk.through(List.of(Pipeline.responseSelection()));
    }

    /** As much of the request to the backend as the choice of a response needs. */
    private static IntegrationRequest sent(Exchange exchange) {
        Integration integration = exchange.integration();
        String uri = integration.uri().map(stated -> stated.value()).orElse("");
        Optional<String> function = IntegrationUri.function(uri);
        IntegrationRequest.Kind kind = integration.type() == IntegrationType.MOCK ? IntegrationRequest.Kind.MOCK
                : integration.type().isHttp() ? IntegrationRequest.Kind.HTTP
                : function.isPresent() ? IntegrationRequest.Kind.LAMBDA : IntegrationRequest.Kind.AWS_SERVICE;
        return new IntegrationRequest(kind, "", uri, QueryParameters.none(), Headers.none(), exchange.request().body(), function,
                false, Duration.ZERO, integration.origin());
    }

    private Choice chosen(Walk walk, Capture.Captured captured, String contentType, Choice.Side side) {
        Template template = captured.template();
        String name = (side == Choice.Side.REQUEST ? "request" : "response") + " template `" + template.contentType() + "`";
        return new Choice.Chosen(TemplateText.of(name, template.text()),
                Inputs.of(walk.exchange(), call, captured.body()), contentType, side, walk.notes());
    }

    private static List<Note> plus(List<Note> notes, Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return more;
    }
}
