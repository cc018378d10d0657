package dev.apigw.vtl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code $context}: the variables of the request, and the overrides that templates write. */
final class ContextVariable {
    /**
     * The order in which AWS iterates over the keys; others follow by name.
     *
     * <p>Source: observed – conformance/invoke/sqs (test_sqs_amz_json_protocol).
     */
    private static final List<String> ORDER = List.of("resourceId", "resourcePath", "httpMethod", "extendedRequestId",
            "requestTime", "path", "accountId", "protocol", "requestOverride", "stage", "domainPrefix",
            "requestTimeEpoch", "requestId", "identity", "domainName", "deploymentId", "responseOverride", "apiId");
    private static final List<String> IDENTITY_ORDER = List.of("cognitoIdentityPoolId", "accountId", "cognitoIdentityId",
            "caller", "sourceIp", "principalOrgId", "accessKey", "cognitoAuthenticationType",
            "cognitoAuthenticationProvider", "userArn", "userAgent", "user");

    private final Map<String, Object> variables;
    private final EmptyStringMap request;
    private final EmptyStringMap response;

    ContextVariable(Map<String, Object> given, Overrides overrides, boolean overrideOnce) {
        Map<String, Object> requestNames = new LinkedHashMap<>();
        List.of("path", "header", "querystring").forEach(name -> requestNames.put(name, Map.of()));
        requestNames.putAll(overrides.request());
        Map<String, Object> responseNames = new LinkedHashMap<>();
        responseNames.put("header", Map.of());
        responseNames.putAll(overrides.response());
        this.request = overrideOnce ? EmptyStringMap.once(requestNames) : EmptyStringMap.of(requestNames);
        this.response = overrideOnce ? EmptyStringMap.once(responseNames) : EmptyStringMap.of(responseNames);
        this.variables = Collections.unmodifiableMap(ordered(given));
    }

    /** As the template sees it. */
    Map<String, Object> variables() {
        return variables;
    }

    /** What stands in the overrides now. */
    Overrides overrides() {
        return new Overrides(request.plain(), response.plain());
    }

    private Map<String, Object> ordered(Map<String, Object> given) {
        Map<String, Object> all = new LinkedHashMap<>();
        int ordered = 0;
        for (String name : ORDER) {
            if (name.equals("requestOverride")) {
                all.put(name, request);
            } else if (name.equals("responseOverride")) {
                all.put(name, response);
            } else if (given.containsKey(name)) {
                all.put(name, value(name, given.get(name)));
                ordered++;
            }
        }
        if (ordered < given.size()) {
            // Asked first: with API Gateway's own names alone there is nothing to sort, and no map to copy twice.
            new TreeMap<>(given).forEach((name, value) -> all.putIfAbsent(name, value(name, value)));
        }
        return all;
    }

    private static Object value(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (name.equals("authorizer")) {
            return EmptyStringMap.of(texts(map));
        }
        return name.equals("identity") ? EmptyStringMap.ordered(IDENTITY_ORDER, map) : EmptyStringMap.of(map);
    }

    /** What an authorizer returns reaches templates as text, whatever it was. */
    private static Map<Object, Object> texts(Map<?, ?> map) {
        Map<Object, Object> texts = new LinkedHashMap<>();
        map.forEach((name, value) -> texts.put(name, value == null ? null
                : value instanceof Map<?, ?> claims ? texts(claims) : value.toString()));
        return texts;
    }
}
