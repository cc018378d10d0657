package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that look a name up: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::FindInMap}, {@code Fn::ImportValue}. */
final class NameFunctions {
    private NameFunctions() {}

    static Map<String, Intrinsics.Function> all() {
        Map<String, Intrinsics.Function> functions = new LinkedHashMap<>();
        functions.put("Ref", NameFunctions::ref);
        functions.put("Fn::GetAtt", NameFunctions::getAtt);
        functions.put("Fn::FindInMap", NameFunctions::findInMap);
        functions.put("Fn::ImportValue", NameFunctions::importValue);
        return functions;
    }

    private static Optional<Node> ref(Call call, Intrinsics in) {
        Optional<String> name = call.argument().asText();
        if (name.isEmpty()) {
            return in.wrong(call, "a name");
        }
        if (name.get().equals("AWS::NoValue")) {
            return Optional.empty();
        }
        if (name.get().equals("AWS::NotificationARNs")) {
            return Optional.of(ListNode.of(List.of(), call.span()));
        }
        return Optional.of(in.scope().ref(name.get(), call.node(), in)
                .orElseGet(() -> unknown(call, name.get(), name.get(), in)).usedFrom(call.node().usedAt()));
    }

    private static Optional<Node> getAtt(Call call, Intrinsics in) {
        Optional<String> dotted = dottedName(call, in);
        if (dotted.isEmpty()) {
            return in.wrong(call, "a resource and one of its attributes, as in `Name.Arn`");
        }
        int dot = dotted.get().indexOf('.');
        String id = dotted.get().substring(0, dot);
        return Optional.of(in.scope().attribute(id, dotted.get().substring(dot + 1), call.node(), in)
                .orElseGet(() -> unknown(call, dotted.get(), id, in)).usedFrom(call.node().usedAt()));
    }

    private static Optional<String> dottedName(Call call, Intrinsics in) {
        Optional<String> text = call.argument() instanceof ListNode list && list.items().size() == 2
                ? in.text(list.items().get(0)).flatMap(id -> in.text(list.items().get(1)).map(att -> id + "." + att))
                : call.argument().asText();
        return text.filter(t -> t.indexOf('.') > 0 && !t.endsWith("."));
    }

    /** The visible placeholder of a name; in a template a name that nothing bears is a finding as well. */
    static Node unknown(Call call, String whole, String name, Intrinsics in) {
        reportUnknown(name, call.node(), in);
        return call.text("${" + whole + "}");
    }

    static void reportUnknown(String name, Node place, Intrinsics in) {
        if (in.scope().isTemplate() && in.scope().ref(name, place, in).isEmpty()) {
            in.findings().addOnce(name, Diagnostic.warning("template-name-unknown", InFile.of(place), "`" + name
                    + "` is neither a parameter nor a resource of this template; it stays a placeholder.")
                    .withHint("Correct the name, declare it, or give a value with `--param " + name + "=…`."));
        }
    }

    private static Optional<Node> findInMap(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(3, 4);
        if (items.isEmpty()) {
            return in.wrong(call, "the names of a mapping, a key and a second key");
        }
        List<Optional<String>> names = items.get().subList(0, 3).stream().map(in::text).toList();
        if (names.stream().anyMatch(Optional::isEmpty)) {
            return in.wrong(call, "three names");
        }
        String map = names.get(0).orElseThrow();
        String top = names.get(1).orElseThrow();
        String second = names.get(2).orElseThrow();
        Optional<Node> value = in.scope().mapping(map, top, second);
        if (value.isPresent()) {
            return Optional.of(value.get().usedFrom(call.span()));
        }
        Optional<Node> fallback = items.get().size() < 4 ? Optional.empty()
                : items.get().get(3).asMap().flatMap(m -> m.get("DefaultValue"));
        if (fallback.isPresent()) {
            return in.resolve(fallback.get());
        }
        String path = map + "." + top + "." + second;
        if (in.scope().isTemplate() && !PlaceholderText.holdsUnknown(path)) {
            in.findings().error("template-mapping-key", call.node(), "The template's `Mappings` have no value at `"
                    + path + "`; CloudFormation refuses the template.", "Add the key, or correct the names.");
        }
        return Optional.of(call.text("${" + path.replaceAll("[${}]", "") + "}"));
    }

    private static Optional<Node> importValue(Call call, Intrinsics in) {
        Optional<String> name = call.argument() instanceof ScalarNode || Call.of(call.argument()).isPresent()
                ? in.text(call.argument()) : Optional.empty();
        if (name.isEmpty()) {
            return in.wrong(call, "the name of an export");
        }
        // The export's own name may hold a placeholder; one that is nested in another would be hard to read.
        return Optional.of(call.text(in.values().given(name.get())
                .orElse("${" + name.get().replaceAll("[${}]", "") + "}")));
    }

    /** The mapping at a key, if it is one. */
    static Optional<MapNode> map(MapNode map, String key) {
        return map.get(key).flatMap(Node::asMap);
    }
}
