package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.fact.HttpMethods;
import dev.apigw.model.RestApi;
import dev.apigw.source.MapNode;
import java.util.Locale;

/**
 * An operation as the definition has it.
 *
 * @param path of its path item, without doubled and closing slashes; empty for the root
 * @param key  of the operation in its path item
 */
record WrittenOperation(String path, String key, MapNode pathItem, MapNode operation) {
    static WrittenOperation of(MapNode.Entry path, String key, MapNode pathItem, MapNode operation) {
        return new WrittenOperation(("/" + path.name() + "/").replaceAll("/+", "/").replaceFirst("/$", ""), key, pathItem,
                operation);
    }

    /** Whether a method at the same place of the file may have been made of it: an import may put a base path in front. */
    boolean fits(RestApi.ResourceMethod method) {
        return key.equals(keyOf(method.method().httpMethod())) && method.resource().path().endsWith(path);
    }

    /** The key of a verb in a path item. */
    static String keyOf(String httpMethod) {
        return httpMethod.equals(HttpMethods.ANY) ? Extensions.ANY_METHOD : httpMethod.toLowerCase(Locale.ROOT);
    }
}
