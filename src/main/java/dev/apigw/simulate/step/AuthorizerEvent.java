package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.source.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a Lambda authorizer gets.
 *
 * <p>Source: documented – developer guide, "Input to an API Gateway Lambda authorizer". Order of the members, and that a map
 * without members is empty and not null as in the event of a proxy: reported – public execution logs of authorizers.
 */
final class AuthorizerEvent {
    private AuthorizerEvent() {}

    /** For an authorizer of the type {@code TOKEN}. */
    static Body token(String token, Exchange exchange) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "TOKEN");
        event.put("methodArn", RequestArn.of(exchange));
        event.put("authorizationToken", token);
        return Body.of(JsonValues.write(event));
    }

    /** For an authorizer of the type {@code REQUEST}. */
    static Body request(Exchange exchange) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "REQUEST");
        event.put("methodArn", RequestArn.of(exchange));
        event.putAll(LambdaProxyEvent.request(exchange, map -> map));
        return Body.of(JsonValues.write(event));
    }
}
