package dev.apigw.simulate.step;

import dev.apigw.model.Integration;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.Template;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the request template by content type; without one, {@code passthroughBehavior} decides.
 *
 * <p>Source: documented – developer guide, "Integration passthrough behaviors"; observed – conformance/invoke/mock and sqs
 * (no Content-Type counts as JSON). {@code $default} as a key: reported, not recorded.
 */
final class RequestTemplateStep implements Step {
    @Override public String name() {
        return "request-template";
    }

    @Override public Phase phase() {
        return Phase.INTEGRATION_REQUEST;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        Integration integration = exchange.integration();
        if (integration.type().isProxy()) {
            return new Outcome.Continue(exchange.withRequestTemplate(Optional.empty()),
                    Note.of(() -> integration.type() + ": the body is passed as it is", integration.origin()));
        }
        String contentType = exchange.methodRequest().contentType();
        Optional<Template> template = choose(contentType, integration.requestTemplates());
        if (template.isPresent()) {
            return new Outcome.Continue(exchange.withRequestTemplate(template),
                    Note.of(() -> "template `" + template.get().contentType() + "`", template.get().text().origin()));
        }
        String behavior = integration.effectivePassthroughBehavior();
        boolean passes = behavior.equals("WHEN_NO_MATCH")
                || !behavior.equals("NEVER") && integration.requestTemplates().isEmpty();
        Note note = Note.of(() -> "no template for `" + contentType + "`, passthroughBehavior " + behavior
                + (passes ? ": the body is passed as it is" : ": refused"), integration.origin());
        return passes ? new Outcome.Continue(exchange.withRequestTemplate(Optional.empty()), note)
                : Outcome.Reject.of(Failure.UNSUPPORTED_MEDIA_TYPE, note);
    }

    private static Optional<Template> choose(String contentType, Map<String, Stated> templates) {
        return templates.entrySet().stream().filter(entry -> entry.getKey().strip().equalsIgnoreCase(contentType)).findFirst()
                .or(() -> templates.entrySet().stream().filter(entry -> entry.getKey().equals("$default")).findFirst())
                .map(entry -> new Template(Template.Side.REQUEST, entry.getKey(), entry.getValue()));
    }
}
