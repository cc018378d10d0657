package dev.apigw.model;

import java.util.Optional;

/**
 * The form in which one model of an API refers to another.
 *
 * <p>Source: observed – conformance/import/oas30-circular-models-request-validator, recorded 2025-07-02 (the host has no
 * Region).
 */
public final class ModelReference {
    private static final String PREFIX = "https://apigateway.amazonaws.com/restapis/";
    private static final String MODELS = "/models/";

    /** Stands for the id of an API that does not exist yet. */
    private static final String ANY_API = "*";

    private ModelReference() {}

    /** The URL of a model of the same API. */
    public static String to(String modelName) {
        return PREFIX + ANY_API + MODELS + modelName;
    }

    /** The model that a URL names, whatever the API; empty if it is no such URL. */
    public static Optional<String> modelName(String url) {
        int models = url.indexOf(MODELS);
        return url.startsWith(PREFIX) && models > 0 ? Optional.of(url.substring(models + MODELS.length())) : Optional.empty();
    }
}
