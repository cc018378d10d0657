package dev.apigw.lint.rule;

import dev.apigw.mapping.Expression;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.model.Stated;
import dev.apigw.resolve.Placeholders;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers by which answers tell browsers what pages of other origins may do. */
final class Cors {
    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    static final String MAX_AGE = "Access-Control-Max-Age";
    private static final String RESPONSE_HEADER = "method.response.header.";
    private static final String GATEWAY_HEADER = "gatewayresponse.header.";

    private Cors() {}

    /**
     * A method that answers preflight requests without a backend of its own, so that its headers are known.
     *
     * @param response what it answers
     */
    record Preflight(ResourceMethod called, IntegrationResponse response) {
        Optional<Stated> header(String name) {
            return Cors.header(response, name);
        }
    }

    /** Every method for {@code OPTIONS} with a {@code MOCK} integration that answers, in file order. */
    static Stream<Preflight> preflights(RestApi api) {
        return api.methods().filter(each -> Methods.isPreflight(each.method()))
                .flatMap(each -> each.method().methodIntegration().filter(Methods::isMock).stream()
                        .flatMap(mock -> mock.integrationResponses().stream().limit(1))
                        .map(response -> new Preflight(each, response)));
    }

    /** The methods beside a preflight. */
    static Stream<ResourceMethod> beside(Preflight preflight) {
        Resource resource = preflight.called().resource();
        return resource.resourceMethods().stream().filter(method -> !Methods.isPreflight(method))
                .map(method -> new ResourceMethod(resource, method));
    }

    /** What an integration response sets a header to. */
    static Optional<Stated> header(IntegrationResponse response, String name) {
        return member(response.responseParameters(), RESPONSE_HEADER + name);
    }

    static Optional<Stated> header(GatewayResponse response, String name) {
        return member(response.responseParameters(), GATEWAY_HEADER + name);
    }

    private static Optional<Stated> member(Map<String, Stated> parameters, String key) {
        return parameters.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue)
                .findFirst();
    }

    /** The text of a fixed value; empty if it is a mapping, or not filled in yet. */
    static Optional<String> fixed(Stated value) {
        return Placeholders.unresolvedIn(value.value()) ? Optional.empty() : Expression.parse(value.value())
                .flatMap(expression -> expression instanceof Expression.StaticValue text ? Optional.of(text.text().strip())
                        : Optional.empty());
    }

    /** The items of a fixed list, in lower case. */
    static Optional<Set<String>> items(Stated value) {
        return fixed(value).map(text -> Arrays.stream(text.split(",")).map(item -> item.strip().toLowerCase(Locale.ROOT))
                .filter(item -> !item.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whether pages of other origins are meant to call the API: some preflight names who may. */
    static boolean isMeant(RestApi api) {
        return preflights(api).anyMatch(preflight -> preflight.header(ALLOW_ORIGIN).isPresent());
    }
}
