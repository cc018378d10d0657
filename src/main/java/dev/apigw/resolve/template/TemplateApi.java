package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import java.util.Objects;

/**
 * An API that was taken from a template.
 *
 * @param properties of the resource, resolved, without the definition
 * @param definition what the resource hands on to API Gateway
 */
public record TemplateApi(String logicalId, String resourceType, MapNode properties, MapNode definition) {
    public TemplateApi {
        Objects.requireNonNull(logicalId, "logicalId");
        Objects.requireNonNull(resourceType, "resourceType");
        Objects.requireNonNull(properties, "properties");
        Objects.requireNonNull(definition, "definition");
    }

    /** Whether the resource is an HTTP API. */
    public boolean isHttpApi() {
        return ApiResource.HTTP_TYPES.contains(resourceType);
    }
}
