package dev.apigw.simulate;

/** Renders mapping templates; the seam behind which the VTL engine stands. */
public interface TemplateRenderer {
    /**
     * The text that a template gives.
     *
     * @param exchange what {@code $input}, {@code $context} and {@code $stageVariables} read
     * @param body     what {@code $input.body} is: of the client on the request side, of the backend on the response side
     * @throws NotSupportedException if the template cannot be rendered yet
     */
    String render(Template template, Exchange exchange, Body body);
}
