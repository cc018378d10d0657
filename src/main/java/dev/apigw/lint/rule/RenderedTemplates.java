package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Method;
import dev.apigw.model.Model;
import dev.apigw.resolve.Placeholders;
import dev.apigw.schema.ExampleBodies;
import dev.apigw.schema.ExampleBodies.Kind;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.TemplateInput;
import dev.apigw.vtl.WellFormed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the request templates for JSON make of requests that the definition allows. */
record RenderedTemplates(List<Rendered> all) {
    private static final Pattern READS_BODY = Pattern.compile("\\$!?\\{?input\\.(?:body|json|path)\\b");
    private static final Pattern SET = Pattern.compile("#(?:set|foreach|define|macro)\\s*\\(");
    private static final String CONTENT_TYPE = "integration.request.header.Content-Type";

    /**
     * A template with the first fault of its output for each kind of request that it does not stand.
     *
     * @param body whether the requests had bodies made from a model
     */
    record Rendered(StatedTemplate template, boolean body, Map<Kind, OutputFault> faults) {
        /** A finding at the part of the template that makes the output no JSON. */
        Finding at(Kind kind, String message) {
            OutputFault fault = faults.get(kind);
            return TemplateCode.Hit.at(template, fault.templateStart(), fault.templateEnd(), message);
        }

        /** The reference that is at fault, else what is wrong in the output. */
        String culprit(Kind kind) {
            OutputFault fault = faults.get(kind);
            return fault.reference().map(piece -> "`" + piece.source().strip() + "`").orElse("the text here");
        }

        boolean failsOnlyFor(Kind kind) {
            return faults.containsKey(kind) && !faults.containsKey(Kind.FULL);
        }
    }

    static RenderedTemplates in(Definition definition) {
        return definition.derived(RenderedTemplates.class, given -> new RenderedTemplates(
                Templates.in(given).distinct().stream().filter(StatedTemplate::isRequest)
                        .filter(template -> !template.integration().is(IntegrationType.MOCK) && makesJson(template))
                        .flatMap(template -> rendered(given, template).stream()).toList()));
    }

    private static boolean makesJson(StatedTemplate template) {
        String text = template.text().text();
        Optional<String> mapped = template.integration().requestParameters()
                .filter(mapping -> mapping.key().text().equalsIgnoreCase(CONTENT_TYPE)).map(mapping -> mapping.value().text())
                .findFirst();
        String type = mapped.map(value -> value.replace("'", "")).orElse(template.type());
        return WellFormed.grammar(type) == WellFormed.Grammar.JSON && !text.isBlank()
                && !text.stripLeading().startsWith("Action=") && !text.contains("requestOverride.header");
    }

    private static Optional<Rendered> rendered(Definition definition, StatedTemplate template) {
        Optional<Method> method = Built.in(definition).of(template.integration().method());
        Optional<Model> model = method.flatMap(built -> Optional.ofNullable(built.requestModels().get(template.type())))
                .flatMap(definition.api()::model);
        if (method.isEmpty() || model.isEmpty() && READS_BODY.matcher(TemplateCode.of(template)).find()) {
            return Optional.empty(); // nobody knows what the body looks like
        }
        Map<Kind, OutputFault> faults = new EnumMap<>(Kind.class);
        String text = filled(template.text().text());
        for (Kind kind : Kind.values()) {
            String body = model.map(known -> ExampleBodies.of(definition.api(), known, kind)).orElse("");
            fault(text, TemplateInputs.of(template, body, kind)).ifPresent(fault -> faults.put(kind, fault));
        }
        return Optional.of(new Rendered(template, model.isPresent(), faults));
    }

    private static Optional<OutputFault> fault(String text, TemplateInput input) {
        try {
            String output = MappingTemplates.standard().render(text, input).output();
            if (output.isBlank() || WellFormed.check(WellFormed.Grammar.JSON, output).isEmpty()) {
                return Optional.empty();
            }
            Rendering traced = MappingTemplates.standard().renderTraced(text, input);
            return WellFormed.check(WellFormed.Grammar.JSON, traced.output()).map(found -> OutputFault.of(found, traced));
        } catch (TemplateFailure e) {
            return Optional.empty(); // the template's own fault is another finding, or hangs on more than the body
        }
    }

    /** Placeholders that somebody fills before the import become digits, which are as good inside of quotes as outside. */
    private static String filled(String text) {
        if (SET.matcher(text).find()) {
            return text; // braces around a variable look the same
        }
        String filled = text;
        for (String placeholder : Placeholders.in(text)) {
            filled = filled.replace(placeholder, "1".repeat(placeholder.length()));
        }
        return filled;
    }
}
