package dev.apigw.simulate;

import dev.apigw.mapping.MappingValues;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.vtl.InvalidJsonBody;
import dev.apigw.vtl.JsonPaths;
import java.util.List;
import java.util.Optional;

/** What the parameter mappings of one exchange can read. */
public record ExchangeValues(Exchange exchange) implements MappingValues {
    @Override public List<String> methodRequest(ParameterLocation location, String name) {
        if (!exchange.isRouted()) {
            // A gateway response for an unknown route still knows what the client sent.
            return switch (location) {
                case HEADER -> exchange.request().headers().all(name);
                case QUERYSTRING -> exchange.request().query().all(name);
                default -> List.of();
            };
        }
        MethodRequest request = exchange.methodRequest();
        return switch (location) {
            case HEADER -> request.headers().all(name);
            case QUERYSTRING -> request.query().all(name);
            default -> Optional.ofNullable(request.pathParameters().get(name)).stream().toList();
        };
    }

    @Override public String methodRequestBody() {
        return exchange.request().body().text();
    }

    @Override public List<String> integrationResponseHeader(String name) {
        return exchange.isAnswered() ? exchange.endpointResponse().headers().all(name) : List.of();
    }

    @Override public String integrationResponseBody() {
        return exchange.isAnswered() ? exchange.endpointResponse().body().text() : "";
    }

    @Override public boolean isAnswerOfFunction() {
        return exchange.isAnswered() && exchange.integrationRequest().kind() == IntegrationRequest.Kind.LAMBDA;
    }

    @Override public Optional<String> jsonPath(String json, String path) {
        try {
            return JsonPaths.readText(json, path);
        } catch (InvalidJsonBody | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override public Optional<String> context(String path) {
        return ContextVariables.value(exchange, path);
    }

    @Override public Optional<String> stageVariable(String name) {
        return Optional.ofNullable(exchange.gateway().stage().variables().get(name));
    }
}
