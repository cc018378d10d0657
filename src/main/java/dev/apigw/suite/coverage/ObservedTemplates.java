package dev.apigw.suite.coverage;

import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Template;
import dev.apigw.simulate.TemplateRenderer;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.vtl.Branch;
import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Renders as {@link VelocityTemplates} does, and tells what it has rendered and which branches that took. */
final class ObservedTemplates implements TemplateRenderer {
    private record Arm(Stated template, Branch branch) {}

    private final BiConsumer<RestApi, CoverageItem> exercised;
    /** Finding the place of a branch takes longer than taking it. */
    private final Map<Arm, CoverageItem> known = new ConcurrentHashMap<>();

    ObservedTemplates(BiConsumer<RestApi, CoverageItem> exercised) {
        this.exercised = exercised;
    }

    @Override public Rendering render(Template template, Exchange exchange, Body body) throws TemplateFailure {
        RestApi api = exchange.gateway().api();
        Stated text = template.text();
        exercised.accept(api, item(template, exchange));
        return MappingTemplates.standard().renderObserved(text.value(), VelocityTemplates.input(exchange, body),
                branch -> exercised.accept(api, known.computeIfAbsent(new Arm(text, branch),
                        arm -> Items.branch(arm.template(), arm.branch()))));
    }

    private static CoverageItem item(Template template, Exchange exchange) {
        Resource resource = exchange.methodRequest().resource();
        Method method = exchange.methodRequest().method();
        return template.side() == Template.Side.REQUEST
                ? Items.requestTemplate(resource, method, template.contentType(), template.text())
                : Items.responseTemplate(resource, method, exchange.selected(), template.contentType(), template.text());
    }
}
