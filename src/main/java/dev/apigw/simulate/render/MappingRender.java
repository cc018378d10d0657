package dev.apigw.simulate.render;

import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Overrides;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.WellFormed;
import java.util.Map;
import java.util.Optional;

/** Renders the template that {@link TemplateChooser} or {@link StandaloneTemplate} gives. */
public final class MappingRender {
    private MappingRender() {}

    /** The text of a template, checked against its content type; or why it gives none. */
    public static RenderOutcome render(Choice.Chosen chosen) {
        try {
            Rendering rendering = MappingTemplates.standard().renderTraced(chosen.template().text(), chosen.input());
            String contentType = contentType(chosen, rendering.overrides());
            Optional<OutputFault> fault = WellFormed.check(WellFormed.grammar(contentType), rendering.output())
                    .map(found -> OutputFault.of(found, rendering));
            return new RenderOutcome.Rendered(chosen, rendering, contentType, fault);
        } catch (TemplateFailure e) {
            return new RenderOutcome.Failed(chosen, e);
        }
    }

    /** What a request template leaves to the response template; nothing if there is none, or if it fails. */
    public static Overrides overrides(Choice choice) {
        return choice instanceof Choice.Chosen chosen && render(chosen) instanceof RenderOutcome.Rendered rendered
                ? rendered.rendering().overrides() : Overrides.NONE;
    }

    private static String contentType(Choice.Chosen chosen, Overrides overrides) {
        Map<String, Object> headers = chosen.side() == Choice.Side.REQUEST ? overrides.ofRequest("header")
                : overrides.responseHeaders();
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> String.valueOf(header.getValue())).findFirst().orElse(chosen.contentType());
    }
}
