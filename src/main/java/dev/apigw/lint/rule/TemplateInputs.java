package dev.apigw.lint.rule;

import dev.apigw.schema.ExampleBodies;
import dev.apigw.schema.ExampleBodies.Kind;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedParameter;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.vtl.Overrides;
import dev.apigw.vtl.RequestParameters;
import dev.apigw.vtl.TemplateInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a template reads of a request that its method allows. */
final class TemplateInputs {
    private static final Pattern CONTEXT = Pattern.compile("\\$!?\\{?context\\.([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)(\\()?");
    private static final Pattern STAGE_VARIABLE = Pattern.compile(
            "\\$!?\\{?stageVariables\\.(\\w+)|stageVariables(?:\\[|\\.get\\()['\"](\\w+)");

    private TemplateInputs() {}

    /** Every declared parameter but, in the smallest request, the optional ones; and whatever the template reads of the context. */
    static TemplateInput of(StatedTemplate template, String body, Kind kind) {
        Map<String, List<String>> path = new LinkedHashMap<>();
        Map<String, List<String>> query = new LinkedHashMap<>();
        Map<String, List<String>> header = new LinkedHashMap<>();
        StatedMethod method = template.integration().method();
        method.path().variableNames().forEach(name -> path.put(name, List.of("1")));
        for (StatedParameter parameter : method.parameters()) {
            boolean required = parameter.node().get("required").flatMap(Node::asBoolean).orElse(false);
            if (required || kind != Kind.MINIMAL) {
                Map<String, List<String>> place = parameter.in().equals("path") ? path
                        : parameter.in().equals("header") ? header : query;
                place.put(parameter.name(), List.of(value(method, parameter, kind)));
            }
        }
        String code = template.text().text();
        return new TemplateInput(body, new RequestParameters(path, query, header), context(code), stageVariables(code),
                Overrides.NONE);
    }

    /** A number unless it is any text at all: where it stands without quotes, a text would be no JSON. */
    private static String value(StatedMethod method, StatedParameter parameter, Kind kind) {
        MapNode schema = method.document().map(parameter.node(), "schema").orElse(parameter.node());
        if (parameter.in().equals("path")) {
            return "1"; // it keeps its percent codes, so nothing odd is in it
        }
        boolean free = List.of("enum", "format", "pattern").stream().noneMatch(schema::has)
                && schema.get("type").flatMap(Node::asString).filter("string"::equals).isPresent();
        boolean odd = kind == Kind.QUOTES || kind == Kind.APOSTROPHE;
        return free && (odd || kind == Kind.FULL) ? ExampleBodies.text(kind) : "1";
    }

    private static Map<String, Object> context(String code) {
        Map<String, Object> context = new LinkedHashMap<>();
        CONTEXT.matcher(code).results().forEach(used -> {
            List<String> names = List.of(used.group(1).split("\\."));
            put(context, used.group(2) == null ? names : names.subList(0, names.size() - 1));
        });
        return context;
    }

    @SuppressWarnings("unchecked") // the maps are ours
    private static void put(Map<String, Object> map, List<String> names) {
        if (names.size() == 1) {
            map.putIfAbsent(names.get(0), "1");
        } else if (names.size() > 1) {
            Object inner = map.get(names.get(0));
            Map<String, Object> deeper = inner instanceof Map<?, ?> known ? (Map<String, Object>) known : new LinkedHashMap<>();
            map.put(names.get(0), deeper);
            put(deeper, names.subList(1, names.size()));
        }
    }

    private static Map<String, String> stageVariables(String code) {
        Map<String, String> variables = new LinkedHashMap<>();
        STAGE_VARIABLE.matcher(code).results()
                .forEach(used -> variables.put(used.group(1) == null ? used.group(2) : used.group(1), "1"));
        return variables;
    }
}
