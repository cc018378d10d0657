package dev.apigw.simulate.step;

import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.MethodResponse;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.Template;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the body of a method response: converts bytes and text, then renders the template for what the client accepts.
 *
 * <p>Source: facts of mapping templates, section 8: by the first type of {@code Accept} (documented), else that of JSON, else
 * the first one (reported; conformance/invoke/parameter-mapping). The content type of the answer is that of the template
 * (common knowledge, not recorded), else JSON (observed – conformance/invoke/mock). An empty template leaves the body as it
 * is: documented – developer guide, "Payload encodings".
 */
final class ResponseTemplateStep implements Step {
    private final TemplateRenderer templates;

    ResponseTemplateStep(TemplateRenderer templates) {
        this.templates = templates;
    }

    @Override public String name() {
        return "response-template";
    }

    @Override public Stage stage() {
        return Stage.INTEGRATION_RESPONSE;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (exchange.integration().type().isProxy()) {
            return new Outcome.Continue(exchange);
        }
        IntegrationResponse selected = exchange.selected();
        Optional<ContentHandling.Converted> converted = PayloadConversion.ofAnswer(exchange, selected.contentHandling());
        if (converted.isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("the answer is no base64, and would have to be decoded", selected.origin()))
                    .misconfigured(ContentHandling.NO_BASE64);
        }
        Optional<Template> template = choose(exchange.methodRequest().accept(), selected.responseTemplates());
        if (template.isEmpty() || template.get().text().value().isEmpty()) {
            return answered(exchange, template, converted.get().body(), List.of(Note.of(
                    exchange.integration().type() == IntegrationType.MOCK ? "no template: the body is empty"
                            : "no template: the body of the backend is passed", selected.origin())));
        }
        if (converted.get().binary()) {
            return Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR,
                    Note.of("the answer is binary, which no template takes", template.get().text().origin()))
                    .misconfigured(TemplateRun.NO_RESPONSE);
        }
        try {
            Rendering rendering = templates.render(template.get(), exchange, converted.get().body());
            List<Note> notes = new ArrayList<>();
            notes.add(Note.of(() -> "template `" + template.get().contentType() + "`", template.get().text().origin()));
            notes.addAll(TemplateRun.notes(template.get(), rendering));
            return answered(exchange.with(rendering.overrides()), template, Body.of(rendering.output()), notes);
        } catch (TemplateFailure failure) {
            return TemplateRun.failed(template.get(), failure);
        }
    }

    private static Outcome answered(Exchange exchange, Optional<Template> template, Body body, List<Note> before) {
        List<Note> notes = new ArrayList<>(before);
        ResponseOverrides overrides = new ResponseOverrides(exchange.overrides(),
                template.map(chosen -> chosen.text().origin()).orElse(exchange.selected().origin()), notes);
        int status = overrides.status(Integer.parseInt(exchange.selected().statusCode()));
        Headers headers = overrides.headers(exchange.responseHeaders())
                .withDefault("Content-Type", template.map(Template::contentType).orElse(MediaType.JSON));
        return new Outcome.Continue(exchange.with(new MethodResponse(status, headers, body)), notes);
    }

    private static Optional<Template> choose(Optional<String> accept, Map<String, Stated> templates) {
        String accepted = MediaType.orJson(accept);
        return templates.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(accepted)).findFirst()
                .or(() -> templates.entrySet().stream().filter(entry -> entry.getKey().equals(MediaType.JSON)).findFirst())
                .or(() -> templates.entrySet().stream().findFirst())
                .map(entry -> new Template(Template.Side.RESPONSE, entry.getKey(), entry.getValue()));
    }
}
