package dev.apigw.simulate.render;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A request, with what the user wants templates to see beyond it.
 *
 * @param pathParameters beat those of the routing
 * @param context        members of {@code $context}, nested maps included; they beat what a simulation would give
 */
public record Call(Gateway gateway, ClientRequest request, Map<String, String> pathParameters, Map<String, Object> context) {
    public Call {
        Objects.requireNonNull(gateway, "gateway");
        Objects.requireNonNull(request, "request");
        pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }
}
