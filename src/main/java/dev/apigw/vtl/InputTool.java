package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code $input}.
 *
 * <p>Source: documented – developer guide, "Mapping template reference", read 2023-04; observed –
 * conformance/invoke/vtl-input-body, vtl-input-path, lambda-aws.
 */
final class InputTool implements Tool {
    private static final String EMPTY_OBJECT = "{}";

    private final TemplateInput input;
    private final VtlBehavior behavior;
    private final JsonBody body;
    private Map<String, Object> parameters;

    InputTool(TemplateInput input, VtlBehavior behavior) {
        this.input = input;
        this.behavior = behavior;
        this.body = new JsonBody(input.body());
    }

    @Override public Object property(String name) {
        return name.equals("body") ? bodyText() : null;
    }

    @Override public Object call(Run run, String method, Object[] arguments) {
        return switch (method) {
            case "path" -> arguments.length == 1 ? path(String.valueOf(arguments[0])) : null;
            case "json" -> arguments.length == 1 ? json(run, String.valueOf(arguments[0])) : null;
            case "params" -> arguments.length == 0 ? parameters()
                    : arguments.length == 1 ? parameter(String.valueOf(arguments[0])) : null;
            default -> null;
        };
    }

    /** Source: observed – conformance/invoke/vtl-input-body: an empty body is <code>{}</code> here. */
    private String bodyText() {
        return input.body().isEmpty() ? EMPTY_OBJECT : input.body();
    }

    private Object path(String path) {
        Object value = read(path);
        return value == JsonBody.MISSING ? null : value;
    }

    private String json(Run run, String path) {
        if (input.body().isBlank() && path.equals("$")) {
            return EMPTY_OBJECT;
        }
        Object value = read(path);
        if (value == JsonBody.MISSING) {
            return behavior.missingJson();
        }
        run.weigh(value);
        return JsonBody.write(value);
    }

    private Object read(String path) {
        try {
            return body.read(path);
        } catch (InvalidJsonBody e) {
            if (behavior.invalidBodyFails()) {
                throw new RenderStop(Reason.INVALID_BODY, e.getMessage());
            }
            return JsonBody.MISSING;
        } catch (IllegalArgumentException e) {
            throw new RenderStop(Reason.EVALUATION, e.getMessage());
        }
    }

    /** Path, then query string, then header; the last of several values. */
    private Object parameter(String name) {
        RequestParameters all = input.parameters();
        for (Map<String, List<String>> kind : List.of(all.path(), all.querystring(), all.header())) {
            List<String> values = kind.get(name);
            if (values != null && !values.isEmpty()) {
                return values.get(values.size() - 1);
            }
        }
        return null;
    }

    private Map<String, Object> parameters() {
        if (parameters == null) {
            parameters = new LinkedHashMap<>();
            parameters.put("path", lastValues(input.parameters().path()));
            parameters.put("querystring", lastValues(input.parameters().querystring()));
            parameters.put("header", lastValues(input.parameters().header()));
        }
        return parameters;
    }

    private static Map<String, Object> lastValues(Map<String, List<String>> all) {
        Map<String, Object> last = new LinkedHashMap<>();
        all.forEach((name, values) -> {
            if (!values.isEmpty()) {
                last.put(name, values.get(values.size() - 1));
            }
        });
        return last;
    }
}
