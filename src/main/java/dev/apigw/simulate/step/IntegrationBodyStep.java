package dev.apigw.simulate.step;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.Template;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import java.util.Optional;

/**
 * Makes the body for the backend: converts bytes and text, then renders the template that was chosen, and takes over what
 * it has overridden.
 *
 * <p>Source: observed – conformance/invoke/binary-request (a template takes no bytes). An empty template leaves the body as
 * it is: documented – developer guide, "Payload encodings"; only reported for the request side.
 */
final class IntegrationBodyStep implements Step {
    private final TemplateRenderer templates;

    IntegrationBodyStep(TemplateRenderer templates) {
        this.templates = templates;
    }

    @Override public String name() {
        return "request-body-mapping";
    }

    @Override public Phase phase() {
        return Phase.INTEGRATION_REQUEST;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        Integration integration = exchange.integration();
        Body body = exchange.request().body();
        if (integration.type() == IntegrationType.AWS_PROXY) {
            // The event decides by itself between text and base64.
            return new Outcome.Continue(exchange.withRequestBody(body));
        }
        Optional<Template> template = exchange.requestTemplate().filter(chosen -> !chosen.text().value().isEmpty());
        boolean binary = MediaType.isBinary(exchange.methodRequest().headers().first("Content-Type"),
                exchange.gateway().api().binaryMediaTypes());
        Optional<ContentHandling.Converted> converted = body.isEmpty()
                ? Optional.of(new ContentHandling.Converted(body, false))
                : ContentHandling.request(body, binary, integration.contentHandling());
        if (converted.isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("the body is no base64, and contentHandling wants it decoded", integration.origin()))
                    .misconfigured(ContentHandling.NO_BASE64);
        }
        if (template.isEmpty()) {
            return new Outcome.Continue(exchange.withRequestBody(converted.get().body()));
        }
        if (converted.get().binary()) {
            return Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR,
                    Note.of("the body is binary, which no template takes", template.get().text().origin()))
                    .misconfigured(TemplateRun.NO_REQUEST);
        }
        return rendered(exchange, template.get(), converted.get().body());
    }

    private Outcome rendered(Exchange exchange, Template template, Body body) {
        try {
            Rendering rendering = templates.render(template, exchange, body);
            return RequestOverrides.apply(exchange.withRequestBody(Body.of(rendering.output())), rendering.overrides(),
                    template.text().origin(), TemplateRun.notes(template, rendering));
        } catch (TemplateFailure failure) {
            return TemplateRun.failed(template, failure);
        }
    }
}
