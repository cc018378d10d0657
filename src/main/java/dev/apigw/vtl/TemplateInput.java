package dev.apigw.vtl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a template can read.
 *
 * @param body           {@code $input.body}: the client's on the request side, the backend's on the response side; empty
 *                       text if there is none
 * @param parameters     of the client's request, on both sides
 * @param context        {@code $context} without the overrides; nested maps for {@code identity}, {@code authorizer} and
 *                       {@code error}; a name that is not set is absent or null. The order does not matter.
 * @param stageVariables values by name
 * @param overrides      what an earlier template of the same request wrote
 */
public record TemplateInput(String body, RequestParameters parameters, Map<String, Object> context,
                            Map<String, String> stageVariables, Overrides overrides) {
    public TemplateInput {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(overrides, "overrides");
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
    }

    /** A body and nothing else. */
    public static TemplateInput ofBody(String body) {
        return new TemplateInput(body, RequestParameters.NONE, Map.of(), Map.of(), Overrides.NONE);
    }
}
