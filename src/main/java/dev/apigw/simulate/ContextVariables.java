package dev.apigw.simulate;

import dev.apigw.simulate.state.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of {@code $context} for one exchange.
 *
 * <p>Source: observed – conformance/invoke/sqs and lambda-proxy-event (the eighteen names, and those of identity).
 */
public final class ContextVariables {
    /** The members of {@code identity}; what is not set is null there. */
    private static final List<String> IDENTITY = List.of("cognitoIdentityPoolId", "accountId", "cognitoIdentityId",
            "caller", "sourceIp", "principalOrgId", "accessKey", "cognitoAuthenticationType",
            "cognitoAuthenticationProvider", "userArn", "userAgent", "user");
    private static final String AUTHORIZER = "authorizer.";
    private static final String CLAIMS = "claims.";
    private static final TimeText TIME = new TimeText("dd/MMM/yyyy:HH:mm:ss Z");

    private ContextVariables() {}

    /** The value of {@code $context.PATH}; empty if it is not set. */
    public static Optional<String> value(Exchange exchange, String path) {
        Object value = path.startsWith("identity.") ? identity(exchange).get(path.substring("identity.".length()))
                : path.startsWith(AUTHORIZER) ? authorizer(exchange, path.substring(AUTHORIZER.length())) : plain(exchange).get(path);
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** What an authorizer said under a name; claims stand one level deeper, and their names may have dots. */
    private static Object authorizer(Exchange exchange, String name) {
        Map<String, Object> said = exchange.caller().authorizer().orElse(Map.of());
        Object value = name.startsWith(CLAIMS) && said.get("claims") instanceof Map<?, ?> claims
                ? claims.get(name.substring(CLAIMS.length())) : said.get(name);
        return value instanceof Map ? null : value;
    }

    /** All variables but the nested ones. */
    public static Map<String, Object> plain(Exchange exchange) {
        Environment environment = exchange.gateway().environment();
        Map<String, Object> variables = new LinkedHashMap<>();
        if (exchange.isRouted()) {
            String resourcePath = exchange.methodRequest().resource().path();
            variables.put("resourceId", resourceId(resourcePath));
            variables.put("resourcePath", resourcePath);
        }
        variables.put("httpMethod", exchange.isRouted() ? exchange.methodRequest().httpMethod() : exchange.request().method());
        variables.put("extendedRequestId", exchange.context().extendedRequestId());
        variables.put("requestTime", TIME.of(exchange.context().requestTime()));
        variables.put("path", exchange.gateway().entrance().outside(exchange.gateway().stage().stageName(), exchange.request().path()));
        variables.put("accountId", environment.accountId());
        variables.put("protocol", "HTTP/1.1");
        variables.put("stage", exchange.gateway().stage().stageName());
        // Of the API's own address it is the id of the API.
        variables.put("domainPrefix", exchange.gateway().entrance().domainName().split("\\.", 2)[0]);
        variables.put("requestTimeEpoch", exchange.context().requestTime().toEpochMilli());
        variables.put("requestId", exchange.context().requestId());
        variables.put("domainName", exchange.gateway().entrance().domainName());
        variables.put("deploymentId", exchange.gateway().isCanary() ? "local1" : "local0");
        if (exchange.gateway().stage().canarySettings().isPresent()) {
            // As text: observed – conformance/invoke/canary-none.
            variables.put("isCanaryRequest", Boolean.toString(exchange.gateway().isCanary()));
        }
        variables.put("apiId", environment.apiId());
        return variables;
    }

    /** All variables that a template can read, but for the overrides, which templates write themselves. */
    public static Map<String, Object> nested(Exchange exchange) {
        Map<String, Object> variables = plain(exchange);
        variables.put("identity", identity(exchange));
        exchange.caller().authorizer().ifPresent(authorizer -> variables.put("authorizer", authorizer));
        return variables;
    }

    /** The members of {@code $context.identity}, nulls included. */
    public static Map<String, Object> identity(Exchange exchange) {
        Map<String, Object> identity = new LinkedHashMap<>();
        IDENTITY.forEach(name -> identity.put(name, null));
        identity.put("sourceIp", exchange.gateway().environment().sourceIp());
        identity.put("userAgent", exchange.request().headers().first("User-Agent").orElse(null));
        identity.putAll(exchange.caller().identity());
        return identity;
    }

    /** The host of the API. */
    static String domainName(Environment environment) {
        return environment.apiId() + ".execute-api." + environment.region() + ".amazonaws.com";
    }

    /** An id for a resource; AWS draws one, this one is the same in every run. */
    private static String resourceId(String path) {
        String digits = Long.toString(Integer.toUnsignedLong(path.hashCode()), Character.MAX_RADIX);
        return ("000000" + digits).substring(digits.length());
    }
}
