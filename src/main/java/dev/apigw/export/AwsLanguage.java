package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the two types of an export spell differently. */
abstract class AwsLanguage {
    static final String JSON = "application/json";

    final RestApi api;

    AwsLanguage(RestApi api) {
        this.api = api;
    }

    /** Writes what stands before the paths. */
    abstract void head(String version, ExportOptions options, Tree root);

    /** Writes parameters, bodies and responses of a method. */
    abstract void describe(Method method, Tree operation);

    /** Writes models and security schemes. */
    abstract void tail(Tree root, Map<String, Map<String, Object>> securitySchemes);

    /** Writes the endpoint configuration to its place, if there is anything in it. */
    abstract void endpoint(Tree endpoint, Tree root);

    /** The order of paths. */
    abstract Comparator<String> pathOrder();

    /** The keys of a path item in the order of the parser's own classes. */
    abstract List<String> methodOrder();

    /** Where the schemas of models stand. */
    abstract Map<String, Object> schemas(Map<String, Object> root);

    /** Where the security schemes stand. */
    abstract Map<String, Object> securitySchemes(Map<String, Object> root);

    static List<String> withAny(String... verbs) {
        List<String> keys = new ArrayList<>(List.of(verbs));
        keys.add(Extensions.ANY_METHOD);
        return keys;
    }

    /** The text of every response. Source: observed – conformance/export. */
    static String description(String statusCode) {
        return statusCode + " response";
    }
}
