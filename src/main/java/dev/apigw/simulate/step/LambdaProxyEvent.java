package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.source.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The event that a Lambda proxy gets, payload format 1.0.
 *
 * <p>Source: observed – conformance/invoke/lambda-proxy-event; facts of integrations, section 4.
 */
final class LambdaProxyEvent {
    private LambdaProxyEvent() {}

    static Body of(Exchange exchange) {
        MethodRequest request = exchange.methodRequest();
        boolean binary = !exchange.requestBody().isEmpty() && MediaType.isBinary(
                request.headers().first("Content-Type"), exchange.gateway().api().binaryMediaTypes());
        Map<String, Object> event = new LinkedHashMap<>();
        event.putAll(request(exchange, LambdaProxyEvent::nullIfEmpty));
        event.put("body", exchange.requestBody().isEmpty() ? null
                : binary ? exchange.requestBody().encodeBase64().text() : exchange.requestBody().text());
        event.put("isBase64Encoded", binary);
        return Body.of(JsonValues.write(event));
    }

    /**
     * The members that tell of the request.
     *
     * @param empty what stands for a map without members
     */
    static Map<String, Object> request(Exchange exchange, UnaryOperator<Map<String, ?>> empty) {
        MethodRequest request = exchange.methodRequest();
        Map<String, List<String>> headers = canonical(request.headers()).grouped();
        Map<String, List<String>> query = request.query().asMap();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("resource", request.resource().path());
        fields.put("path", exchange.gateway().entrance().inside(request.path()));
        fields.put("httpMethod", request.httpMethod());
        fields.put("headers", lastOfEach(headers));
        fields.put("multiValueHeaders", headers);
        fields.put("queryStringParameters", empty.apply(lastOfEach(query)));
        fields.put("multiValueQueryStringParameters", empty.apply(query));
        fields.put("pathParameters", empty.apply(request.pathParameters()));
        fields.put("stageVariables", empty.apply(exchange.gateway().stage().variables()));
        fields.put("requestContext", ContextVariables.nested(exchange));
        return fields;
    }

    /** Two names lose the client's spelling. Source: observed – facts of invocation, row 34. */
    private static Headers canonical(Headers headers) {
        return Headers.of(headers.fields().stream().map(field -> switch (field.name().toLowerCase(Locale.ROOT)) {
            case "authorization" -> new Headers.Field("Authorization", field.value());
            case "user-agent" -> new Headers.Field("User-Agent", field.value());
            default -> field;
        }).toList());
    }

    private static Map<String, String> lastOfEach(Map<String, List<String>> values) {
        Map<String, String> last = new LinkedHashMap<>();
        values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
        return last;
    }

    private static Map<String, ?> nullIfEmpty(Map<String, ?> map) {
        return map.isEmpty() ? null : map;
    }
}
