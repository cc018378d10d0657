package dev.apigw.mapping;

import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/** Looks up what an {@link Expression} stands for. */
public final class ExpressionEvaluator {
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
            return body(values.methodRequestBody(), body.jsonPath());
        }
        if (expression instanceof Expression.IntegrationResponseBody body) {
            return body(values.integrationResponseBody(), body.jsonPath());
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
     * The body or a part of it; an empty body counts as <code>{}</code>, and leading white space does not count.
     *
     * <p>Source: observed – conformance/invoke/parameter-mapping (reported); for a body that begins with a bracket:
     * inferred – from the 2015 renderings.
     */
    private static Evaluated body(String text, Optional<String> jsonPath) {
        String body = text.isEmpty() ? "{}" : text;
        String start = body.stripLeading();
        Optional<Node> json = Optional.empty();
        if (start.startsWith("{") || start.startsWith("[")) {
            json = JsonReader.parse(body);
            if (json.isEmpty()) {
                return new Evaluated.InvalidJson();
            }
        }
        if (jsonPath.isEmpty()) {
            return one(Optional.of(body));
        }
        Optional<SimpleJsonPath> path = SimpleJsonPath.parse(jsonPath.get());
        if (path.isEmpty()) {
            return new Evaluated.Unsupported("JSONPath `" + jsonPath.get() + "` in a parameter mapping");
        }
        return one(json.flatMap(path.get()::find));
    }
}
