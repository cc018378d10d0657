package dev.apigw.simulate.render;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Template;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.vtl.Rendering;
import java.util.List;
import java.util.Optional;

/** Stands where the engine stands in a simulation, and remembers what it would have rendered. */
final class Capture implements TemplateRenderer {
    /** A template with the body that it reads. */
    record Captured(Template template, Body body) {}

    private Optional<Captured> captured = Optional.empty();

    @Override public Rendering render(Template template, Exchange exchange, Body body) {
        captured = Optional.of(new Captured(template, body));
        return new Rendering("", exchange.overrides(), List.of(), List.of());
    }

    Optional<Captured> captured() {
        return captured;
    }
}
