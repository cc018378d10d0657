package dev.apigw.simulate;

import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;

/** Renders mapping templates. */
public interface TemplateRenderer {
    /**
     * The text that a template gives, and what it has overridden.
     *
     * @param exchange what {@code $input.params()}, {@code $context} and {@code $stageVariables} read
     * @param body     what {@code $input.body} is: of the client on the request side, of the backend on the response side
     */
    Rendering render(Template template, Exchange exchange, Body body) throws TemplateFailure;
}
