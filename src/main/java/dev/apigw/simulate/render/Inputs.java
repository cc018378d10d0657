package dev.apigw.simulate.render;

import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.request.Nested;
import dev.apigw.vtl.Overrides;
import dev.apigw.vtl.RequestParameters;
import dev.apigw.vtl.TemplateInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template reads of an exchange. */
final class Inputs {
    private Inputs() {}

    /**
     * The input of a template.
     *
     * @param call      what the user wants templates to see beyond the exchange
     * @param body      of the client on the request side, of the backend on the response side
     * @param overrides of a template that ran before
     */
    static TemplateInput of(Exchange exchange, Call call, String body, Overrides overrides) {
        return new TemplateInput(body, parameters(exchange, call), Nested.merged(variables(exchange), call.context()),
                exchange.gateway().stage().variables(), overrides);
    }

    private static RequestParameters parameters(Exchange exchange, Call call) {
        Headers headers = exchange.isRouted() ? exchange.methodRequest().headers() : exchange.request().headers();
        Map<String, List<String>> path = new LinkedHashMap<>();
        // Without a definition there is no routing, and what the user says is all there is.
        (exchange.isRouted() ? exchange.methodRequest().pathParameters() : call.pathParameters())
                .forEach((name, value) -> path.put(name, List.of(value)));
        return new RequestParameters(path, exchange.request().query().asMap(), headers.grouped());
    }

    private static Map<String, Object> variables(Exchange exchange) {
        Map<String, Object> variables = new LinkedHashMap<>(ContextVariables.plain(exchange));
        variables.put("identity", ContextVariables.identity(exchange));
        return variables;
    }
}
