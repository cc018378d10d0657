package dev.apigw.simulate.step;

import dev.apigw.model.Model;
import dev.apigw.model.RequestValidator;
import dev.apigw.model.RestApi;
import dev.apigw.schema.BodyValidator;
import dev.apigw.schema.Violation;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a body that does not fit the model of its content type, if the method's validator checks bodies.
 *
 * <p>Source: observed – conformance/invoke/request-validation and request-models (an empty body is checked as
 * <code>{}</code>, for every verb). Models other than that of the content type and of {@code $default} do not count:
 * documented – developer guide, "Request validation for REST APIs".
 */
final class RequestBodyStep implements Step {
    /** Made when a body is first checked: most requests never need the schema library. */
    private final PerApi<BodyValidator> validators = new PerApi<>(RequestBodyStep::validator);

    @Override public String name() {
        return "request-body";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Optional<RequestValidator> validator =
                RequestParametersStep.validator(exchange).filter(RequestValidator::validateRequestBody);
        if (validator.isEmpty()) {
            return new Outcome.Continue(exchange, Note.of("not checked: no validator for bodies"));
        }
        String contentType = exchange.methodRequest().contentType();
        Optional<String> modelName = modelFor(contentType, exchange.methodRequest().method().requestModels());
        if (modelName.isEmpty()) {
            return new Outcome.Continue(exchange,
                    Note.of(() -> "not checked: no model for `" + contentType + "`", validator.get().origin()));
        }
        List<Violation> violations = validators.of(exchange.gateway().api()).check(modelName.get(), exchange.request().body().text());
        Optional<Model> model = exchange.gateway().api().model(modelName.get());
        String text = violations.isEmpty() ? "fits the model `" + modelName.get() + "`"
                : violations.get(0).keyword().equals("syntax") ? "is no JSON, so it does not fit the model `" + modelName.get() + "`"
                : "does not fit the model `" + modelName.get() + "`: " + BodyValidator.errorString(violations);
        Note note = new Note(text, model.map(Model::origin));
        return violations.isEmpty() ? new Outcome.Continue(exchange, note)
                : Outcome.Reject.of(Failure.BAD_REQUEST_BODY, note).withViolations(violations);
    }

    private static BodyValidator validator(RestApi api) {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (Model model : api.models()) {
            schemas.put(model.name(), model.schema());
        }
        return BodyValidator.of(schemas);
    }

    private static Optional<String> modelFor(String contentType, Map<String, String> models) {
        return models.entrySet().stream()
                .filter(entry -> MediaType.first(Optional.of(entry.getKey())).filter(contentType::equalsIgnoreCase).isPresent())
                .map(Map.Entry::getValue).findFirst().or(() -> Optional.ofNullable(models.get("$default")));
    }
}
