package dev.apigw.vtl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What a template can read. Parameters and context may be given as a recipe: most templates read few of them. */
public final class TemplateInput {
    private final String body;
    private final Supplier<RequestParameters> howToGetParameters;
    private final Supplier<Map<String, Object>> howToGetContext;
    private final Map<String, String> stageVariables;
    private final Overrides overrides;
    private RequestParameters parameters;
    private Map<String, Object> context;

    /**
     * An input whose parameters and context are made when they are first read.
     *
     * @param parameters     of the client's request, on both sides
     * @param context        {@code $context} without the overrides; nested maps for {@code identity}, {@code authorizer} and
     *                       {@code error}; a name that is not set is absent or null. The order does not matter.
     * @param stageVariables values by name
     * @param overrides      what an earlier template of the same request wrote
     */
    public TemplateInput(String body, Supplier<RequestParameters> parameters, Supplier<Map<String, Object>> context,
                         Map<String, String> stageVariables, Overrides overrides) {
        this.body = Objects.requireNonNull(body, "body");
        this.howToGetParameters = Objects.requireNonNull(parameters, "parameters");
        this.howToGetContext = Objects.requireNonNull(context, "context");
        this.stageVariables = Collections.unmodifiableMap(stageVariables);
        this.overrides = Objects.requireNonNull(overrides, "overrides");
    }

    /** An input that is known from the begin; the maps are copied. */
    public TemplateInput(String body, RequestParameters parameters, Map<String, Object> context,
                         Map<String, String> stageVariables, Overrides overrides) {
        this(body, () -> parameters, () -> context, new LinkedHashMap<>(stageVariables), overrides);
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** A body and nothing else. */
    public static TemplateInput ofBody(String body) {
        return new TemplateInput(body, RequestParameters.NONE, Map.of(), Map.of(), Overrides.NONE);
    }

    /** {@code $input.body}: the client's on the request side, the backend's on the response side; empty text if there is none. */
    public String body() {
        return body;
    }

    /** What {@code $input.params()} reads. */
    public RequestParameters parameters() {
        if (parameters == null) {
            parameters = howToGetParameters.get();
        }
        return parameters;
    }

    /** {@code $context} without the overrides. */
    public Map<String, Object> context() {
        if (context == null) {
            context = Collections.unmodifiableMap(howToGetContext.get());
        }
        return context;
    }

    /** {@code $stageVariables}. */
    public Map<String, String> stageVariables() {
        return stageVariables;
    }

    /** What stands in the overrides before the template runs. */
    public Overrides overrides() {
        return overrides;
    }
}
