package dev.apigw.build;

import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What PutRestApi leaves behind when it brings a definition into an API that exists.
 *
 * <p>Source: observed – conformance/import/put-*-binary-media-types, recorded 2025-07-02: merge appends media types, both
 * modes replace name and version. That merge keeps what the definition does not mention, and lets the definition win where
 * both have something of one name, is documented – API reference, "PutRestApi"; method by method is inferred.
 */
public final class ApiMerge {
    /** The values of PutRestApi's parameter {@code mode}. */
    public enum Mode { MERGE, OVERWRITE }

    private ApiMerge() {}

    /** The API after a put in either mode. */
    public static RestApi put(RestApi existing, RestApi imported, Mode mode) {
        return mode == Mode.MERGE ? merge(existing, imported) : imported;
    }

    /** The existing API with everything that the import brings added or replaced. */
    public static RestApi merge(RestApi existing, RestApi imported) {
        ApiDraft merged = ApiDraft.of(imported);
        merged.description = imported.description().or(existing::description);
        merged.binaryMediaTypes = Stream.concat(existing.binaryMediaTypes().stream(), imported.binaryMediaTypes().stream())
                .distinct().toList();
        if (imported.minimumCompressionSize().isEmpty()) {
            merged.minimumCompressionSize = existing.minimumCompressionSize();
        }
        merged.policy = imported.policy().or(existing::policy);
        merged.resources = resources(existing.resources(), imported.resources());
        merged.models = named(existing.models(), imported.models(), model -> model.name());
        merged.authorizers = named(existing.authorizers(), imported.authorizers(), authorizer -> authorizer.name());
        merged.requestValidators = named(existing.requestValidators(), imported.requestValidators(), v -> v.name());
        merged.gatewayResponses = named(existing.gatewayResponses(), imported.gatewayResponses(), r -> r.responseType());
        merged.documentationParts = named(existing.documentationParts(), imported.documentationParts(), p -> p.location());
        return merged.toApi();
    }

    private static List<Resource> resources(List<Resource> existing, List<Resource> imported) {
        Map<String, Resource> byPath = new LinkedHashMap<>();
        existing.forEach(resource -> byPath.put(resource.path(), resource));
        imported.forEach(resource -> byPath.merge(resource.path(), resource, ApiMerge::resource));
        return new ArrayList<>(byPath.values());
    }

    private static Resource resource(Resource existing, Resource imported) {
        return new Resource(imported.path(), imported.pathPart(),
                named(existing.resourceMethods(), imported.resourceMethods(), Method::httpMethod), imported.origin());
    }

    private static <T, K> List<T> named(List<T> existing, List<T> imported, Function<T, K> name) {
        Map<K, T> byName = new LinkedHashMap<>();
        existing.forEach(item -> byName.put(name.apply(item), item));
        imported.forEach(item -> byName.put(name.apply(item), item));
        return List.copyOf(byName.values());
    }
}
