package dev.apigw.simulate;

import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.RequestParameters;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.TemplateInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives an exchange to the engine for mapping templates. */
public final class VelocityTemplates implements TemplateRenderer {
    @Override public Rendering render(Template template, Exchange exchange, Body body) throws TemplateFailure {
        return MappingTemplates.standard().render(template.text().value(), input(exchange, body));
    }

    /**
     * What a template of an exchange can read. On the response side {@code $input.params()} are still those of the method
     * request.
     *
     * <p>Source: reported – facts of mapping templates, section 1. Path parameters keep their percent codes, as observed for
     * the events of proxies: inferred for templates.
     */
    public static TemplateInput input(Exchange exchange, Body body) {
        return new TemplateInput(body.text(), () -> parameters(exchange.methodRequest()),
                () -> ContextVariables.nested(exchange), exchange.gateway().stage().variables(), exchange.overrides());
    }

    private static RequestParameters parameters(MethodRequest request) {
        Map<String, List<String>> path = new LinkedHashMap<>();
        request.pathParameters().forEach((name, value) -> path.put(name, List.of(value)));
        return new RequestParameters(path, request.query().asMap(), request.headers().grouped());
    }
}
