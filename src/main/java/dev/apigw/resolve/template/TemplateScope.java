package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a template: its parameters, mappings, conditions and resources. What the user gave beats them. */
final class TemplateScope implements Scope {
    private final Template template;
    private final Values values;
    private final Findings findings;
    private final ResourceNames resources;
    private final Map<String, Truth> conditions = new HashMap<>();
    private final Set<String> deciding = new HashSet<>();
    private final Map<String, Node> unset = new LinkedHashMap<>();

    TemplateScope(Template template, Values values, Findings findings) {
        this.template = template;
        this.values = values;
        this.findings = findings;
        this.resources = new ResourceNames(template, values, findings);
    }

    @Override public Optional<Node> ref(String name, Node place, Intrinsics in) {
        Optional<MapNode.Entry> parameter = template.section("Parameters").entry(name);
        if (parameter.isPresent()) {
            return Optional.of(parameter(parameter.get(), place));
        }
        return values.given(name).or(() -> values.pseudo(name)).or(() -> resources.ref(name, in))
                .map(text -> ScalarNode.string(text, place.span()));
    }

    private Node parameter(MapNode.Entry parameter, Node place) {
        MapNode declared = parameter.value().asMap().orElseGet(() -> Made.at(parameter.key()).map());
        String type = declared.get("Type").flatMap(Node::asText).orElse("String");
        boolean stored = type.startsWith("AWS::SSM::Parameter::Value"); // its Default is where the value is kept
        Optional<Node> stated = declared.get("Default").filter(d -> !stored);
        Optional<String> value = values.given(parameter.name()).or(() -> stated.flatMap(Node::asText));
        if (value.isEmpty()) {
            unset.putIfAbsent(parameter.name(), parameter.key());
            return ScalarNode.string("${" + parameter.name() + "}", place.span());
        }
        if (type.equals("CommaDelimitedList") || type.contains("List<")) {
            List<Node> items = Stream.of(value.get().split(",")).map(String::strip)
                    .<Node>map(item -> ScalarNode.string(item, place.span())).toList();
            return ListNode.of(items, place.span());
        }
        return ScalarNode.string(value.get(), place.span());
    }

    /** One finding for all parameters that were asked for and have no value. */
    void reportUnset() {
        if (unset.isEmpty()) {
            return;
        }
        String first = unset.keySet().iterator().next();
        String names = unset.keySet().stream().limit(5).map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + (unset.size() > 5 ? " and " + (unset.size() - 5) + " more" : "");
        Diagnostic finding = Diagnostic.of("template-parameter-unset", Severity.INFO, InFile.of(unset.get(first)),
                (unset.size() == 1 ? "The parameter " + names + " has no value; it stays a placeholder."
                        : "The parameters " + names + " have no value; they stay placeholders."))
                .withHint("Give values with `--param " + first + "=…` or `--params FILE`.");
        for (Map.Entry<String, Node> parameter : unset.entrySet()) {
            if (!parameter.getKey().equals(first)) {
                finding = finding.withRelated(InFile.of(parameter.getValue()), "`" + parameter.getKey() + "` is declared here");
            }
        }
        findings.add(finding);
    }

    @Override public Optional<Node> attribute(String logicalId, String attribute, Node place, Intrinsics in) {
        return values.given(logicalId + "." + attribute).or(() -> resources.attribute(logicalId, attribute, in))
                .map(text -> ScalarNode.string(text, place.span()));
    }

    @Override public Optional<Node> mapping(String name, String topKey, String secondKey) {
        return JsonPointer.of(name, topKey, secondKey).in(template.section("Mappings"));
    }

    @Override public Truth condition(String name, Node place, Intrinsics in) {
        Truth given = Conditions.given(name, values);
        if (given != Truth.UNKNOWN) {
            return given;
        }
        Truth known = conditions.get(name);
        if (known != null) {
            return known;
        }
        Optional<Node> declared = template.section("Conditions").get(name);
        if (declared.isEmpty()) {
            findings.addOnce(name, Diagnostic.warning("template-name-unknown", InFile.of(place), "The template declares no "
                    + "condition `" + name + "`.").withHint("Declare it in `Conditions`, or decide it with `--param " + name
                    + "=true`."));
            return Truth.UNKNOWN;
        }
        if (!deciding.add(name)) {
            findings.addOnce(name, Diagnostic.error("template-cycle", InFile.of(declared.get()), "The condition `" + name
                    + "` depends on itself.").withHint("Break the circle."));
            return Truth.UNKNOWN;
        }
        Truth truth = Conditions.evaluate(declared.get(), in);
        deciding.remove(name);
        conditions.put(name, truth);
        return truth;
    }

    @Override public boolean isTemplate() {
        return true;
    }
}
