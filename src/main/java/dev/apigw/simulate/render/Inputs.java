package dev.apigw.simulate.render;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.request.Nested;
import dev.apigw.vtl.RequestParameters;
import dev.apigw.vtl.TemplateInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template reads of an exchange, and of what the user adds to it. */
final class Inputs {
    private Inputs() {}

    /** What a simulation would give a template, with the variables of the call laid over it. */
    static TemplateInput of(Exchange exchange, Call call, Body body) {
        TemplateInput input = VelocityTemplates.input(exchange, body);
        return new TemplateInput(input.body(), input.parameters(), Nested.merged(input.context(), call.context()),
                input.stageVariables(), input.overrides());
    }

    /** The same for a request that no definition routes: path parameters are those that the user names. */
    static TemplateInput unrouted(Exchange exchange, Call call) {
        Map<String, List<String>> path = new LinkedHashMap<>();
        call.pathParameters().forEach((name, value) -> path.put(name, List.of(value)));
        RequestParameters parameters = new RequestParameters(path, exchange.request().query().asMap(),
                exchange.request().headers().grouped());
        return new TemplateInput(exchange.request().body().text(), parameters,
                Nested.merged(ContextVariables.nested(exchange), call.context()), exchange.gateway().stage().variables(),
                exchange.overrides());
    }
}
