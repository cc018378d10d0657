package dev.apigw.mapping;

import dev.apigw.source.JsonReader;
import java.util.List;
import java.util.Optional;

/** Looks up what an {@link Expression} stands for. */
public final class ExpressionEvaluator {
    private static final String BEGINS_LIKE_JSON = "{[\"'";
    private static final String ERROR_MESSAGE = "errorMessage.";

    private ExpressionEvaluator() {}

    /**
     * What an expression comes to. A repeated header or query parameter gives its last value, in the multi-value form
     * all of them; those of a header joined by commas.
     *
     * <p>Source: observed – conformance/invoke/parameter-mapping (reported cases).
     */
    public static Evaluated evaluate(Expression expression, MappingValues values) {
        if (expression instanceof Expression.StaticValue fixed) {
            return one(Optional.of(fixed.text()));
        }
        if (expression instanceof Expression.MethodRequest parameter) {
            return parameter(parameter.location(), values.methodRequest(parameter.location().declaredAs(), parameter.name()));
        }
        if (expression instanceof Expression.IntegrationResponseHeader header) {
            return parameter(header.multiValue() ? ParameterLocation.MULTIVALUEHEADER : ParameterLocation.HEADER,
                    values.integrationResponseHeader(header.name()));
        }
        if (expression instanceof Expression.MethodRequestBody body) {
            return body(values.methodRequestBody(), body.jsonPath(), values);
        }
        if (expression instanceof Expression.IntegrationResponseBody body) {
            return answer(body.jsonPath(), values);
        }
        if (expression instanceof Expression.Context context) {
            return one(values.context(context.path()));
        }
        return one(values.stageVariable(((Expression.StageVariable) expression).name()));
    }

    private static Evaluated parameter(ParameterLocation location, List<String> sent) {
        if (sent.isEmpty()) {
            return new Evaluated.Absent();
        }
        return switch (location) {
            case MULTIVALUEHEADER -> new Evaluated.Values(List.of(String.join(",", sent)));
            case MULTIVALUEQUERYSTRING -> new Evaluated.Values(sent);
            default -> new Evaluated.Values(List.of(sent.get(sent.size() - 1)));
        };
    }

    private static Evaluated one(Optional<String> value) {
        return value.<Evaluated>map(v -> new Evaluated.Values(List.of(v))).orElseGet(Evaluated.Absent::new);
    }

    /**
     * The body or a part of it; an empty body counts as <code>{}</code>, and white space around it does not count.
     *
     * <p>Source: observed – conformance/invoke/parameter-mapping (reported); for a body that begins with a bracket or a
     * quote: reported, facts of mapping templates, section 11.
     */
    private static Evaluated body(String text, Optional<String> jsonPath, MappingValues values) {
        String body = text.isBlank() ? "{}" : text.strip();
        if (BEGINS_LIKE_JSON.indexOf(body.charAt(0)) >= 0 && JsonReader.parse(body).isEmpty()) {
            return new Evaluated.InvalidJson();
        }
        return one(jsonPath.isEmpty() ? Optional.of(body) : values.jsonPath(body, jsonPath.get()));
    }

    /**
     * The body of an answer; a path may lead through the {@code errorMessage} of a function, whose text then is read as JSON.
     *
     * <p>Source: documented – developer guide, "Handle custom Lambda errors in API Gateway".
     */
    private static Evaluated answer(Optional<String> jsonPath, MappingValues values) {
        String body = values.integrationResponseBody();
        Evaluated found = body(body, jsonPath, values);
        Optional<String> inside = jsonPath.map(path -> path.startsWith("$.") ? path.substring(2) : path)
                .filter(path -> path.startsWith(ERROR_MESSAGE) && values.isAnswerOfFunction())
                .map(path -> path.substring(ERROR_MESSAGE.length()));
        if (inside.isEmpty() || !(found instanceof Evaluated.Absent)) {
            return found;
        }
        return one(values.jsonPath(body.strip(), "errorMessage").filter(error -> JsonReader.parse(error).isPresent())
                .flatMap(error -> values.jsonPath(error, inside.get())));
    }
}
