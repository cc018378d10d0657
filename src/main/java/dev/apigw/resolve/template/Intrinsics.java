package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces CloudFormation's intrinsic functions in a tree, in their long form and as YAML tags.
 *
 * <p>A function whose arguments nobody knows becomes a visible placeholder, so that checks can step around it. A
 * function that is used wrongly is a finding and stays as it was written.
 */
public final class Intrinsics {
    /** Keys under which a plain definition keeps data: a mapping {@code {Ref: x}} there is an example of someone's. */
    private static final List<String> DATA_KEYS = List.of("example", "examples", "enum");

    private final Scope scope;
    private final Values values;
    private final Findings findings;
    private final Includes includes;
    private final boolean fillText;
    private final Map<String, Function> functions = new LinkedHashMap<>();

    /** @param fillText whether given values replace placeholders in texts that no function asks to fill */
    Intrinsics(Scope scope, Values values, Findings findings, Includes includes, boolean fillText) {
        this.fillText = fillText;
        this.scope = scope;
        this.values = values;
        this.findings = findings;
        this.includes = includes;
        functions.putAll(NameFunctions.all());
        functions.putAll(TextFunctions.all());
        functions.putAll(ListFunctions.all());
        functions.put("Fn::If", Conditions::choose);
        functions.put("Fn::Transform", (call, in) -> includes.transform(call, in));
    }

    /**
     * The functions of a definition without a template: pseudo parameters and given values are all they know.
     *
     * @param fillText whether given values replace placeholders in texts that no function asks to fill
     */
    public static Intrinsics plain(Values values, Findings findings, Includes includes, boolean fillText) {
        return new Intrinsics(new PlainScope(values), values, findings, includes, fillText);
    }

    /** The value with all functions replaced; empty if it comes to {@code AWS::NoValue}. */
    public Optional<Node> resolve(Node node) {
        return resolve(node, false);
    }

    private Optional<Node> resolve(Node node, boolean data) {
        Optional<Call> call = Call.of(node).filter(c -> !(data && c.name().equals("Ref") && c.node().tag().isEmpty()));
        if (call.isPresent()) {
            return apply(call.get());
        }
        if (node instanceof MapNode map) {
            return Optional.of(resolveMap(map, data));
        }
        if (node instanceof ListNode list) {
            return Optional.of(resolveList(list, data));
        }
        return Optional.of(PlainText.fill((ScalarNode) node, values, fillText));
    }

    private MapNode resolveMap(MapNode map, boolean data) {
        List<MapNode.Entry> entries = null; // until the first one changes: in most mappings none does
        for (int i = 0; i < map.size(); i++) {
            MapNode.Entry entry = map.entries().get(i);
            if (entry.name().equals("Fn::Transform")) {
                // Beside other keys it merges what it includes into them; the keys that are written win.
                entries = entries == null ? firstOf(map, i) : entries;
                merge(new Call(entry.name(), entry.value(), entry.value()), map, entries);
                continue;
            }
            reportRepetition(entry);
            boolean inData = !scope.isTemplate() && (data || DATA_KEYS.contains(entry.name()));
            ScalarNode key = PlainText.fill(entry.key(), values, fillText);
            Optional<Node> value = resolve(entry.value(), inData);
            if (entries == null && (key != entry.key() || value.isEmpty() || value.get() != entry.value())) {
                entries = firstOf(map, i);
            }
            if (entries != null && value.isPresent()) {
                entries.add(new MapNode.Entry(key, value.get()));
            }
        }
        return entries == null ? map : map.withEntries(entries);
    }

    private static List<MapNode.Entry> firstOf(MapNode map, int count) {
        return new ArrayList<>(map.entries().subList(0, count));
    }

    private void reportRepetition(MapNode.Entry entry) {
        if (entry.name().startsWith("Fn::ForEach")) {
            findings.warning("function-unknown", entry.key(), "`" + entry.name() + "` repeats a part of a template; "
                    + "it is not carried out, so what it makes is missing.", "Write the parts out.");
        }
    }

    private void merge(Call call, MapNode into, List<MapNode.Entry> entries) {
        apply(call).flatMap(Node::asMap).ifPresent(included -> included.entries().stream()
                .filter(entry -> !into.has(entry.name())).forEach(entries::add));
    }

    private ListNode resolveList(ListNode list, boolean data) {
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : list.items()) {
            Optional<Node> value = resolve(item, data);
            changed |= value.isEmpty() || value.get() != item;
            value.ifPresent(items::add);
        }
        return changed ? list.withItems(items) : list;
    }

    private Optional<Node> apply(Call call) {
        Function function = functions.get(call.name());
        if (function == null) {
            findings.warning("function-unknown", call.node(), "`" + call.name() + "` is no intrinsic function that is "
                    + "known here; the value stays as it is written.", "Correct the name, or write the value itself.");
            return Optional.of(Call.untagged(call.node()));
        }
        return function.apply(call, this);
    }

    /** The text of a value, functions replaced: what stands inside another text. Empty if it is no scalar. */
    Optional<String> text(Node node) {
        return resolve(node).flatMap(Node::asText);
    }

    /** The finding for arguments of the wrong shape; the expression stays. */
    Optional<Node> wrong(Call call, String expected) {
        findings.add(Diagnostic.error("function-arguments", InFile.of(call.node()), "`" + call.name() + "` takes "
                + expected + ", but here is " + describe(call.argument()) + ".").withHint("Correct the arguments of `"
                + call.name() + "`."));
        return Optional.of(Call.untagged(call.node()));
    }

    private static String describe(Node node) {
        return node instanceof ListNode list ? "a list of " + list.items().size()
                + (list.items().size() == 1 ? " item" : " items") : node.describe();
    }

    Scope scope() {
        return scope;
    }

    Values values() {
        return values;
    }

    Findings findings() {
        return findings;
    }

    Includes includes() {
        return includes;
    }

    /** One intrinsic function. */
    interface Function {
        /** The value that takes the place of the call; empty for {@code AWS::NoValue}. */
        Optional<Node> apply(Call call, Intrinsics in);
    }
}
