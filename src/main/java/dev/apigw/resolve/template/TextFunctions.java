package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that give a text. */
final class TextFunctions {
    /** Characters of one text. Aliases inside {@code Fn::Join} can double a text many times over. */
    private static final int LONGEST = 10_000_000;

    private TextFunctions() {}

    static Map<String, Intrinsics.Function> all() {
        Map<String, Intrinsics.Function> functions = new LinkedHashMap<>();
        functions.put("Fn::Sub", TextFunctions::sub);
        functions.put("Fn::Join", TextFunctions::join);
        functions.put("Fn::Base64", TextFunctions::base64);
        functions.put("Fn::ToJsonString", TextFunctions::toJsonString);
        return functions;
    }

    private static Optional<Node> sub(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(1, 2);
        Node template = items.map(l -> l.get(0)).orElse(call.argument());
        if (!(template instanceof ScalarNode text) || text.kind() == ScalarNode.Kind.NULL) {
            return in.wrong(call, "a text, or a list of a text and a mapping of names");
        }
        Map<String, String> own = new LinkedHashMap<>();
        if (items.isPresent() && items.get().size() == 2) {
            if (!(items.get().get(1) instanceof MapNode names)) {
                return in.wrong(call, "a text and a mapping of names");
            }
            for (MapNode.Entry entry : names.entries()) {
                Optional<String> value = in.text(entry.value());
                if (value.isEmpty()) {
                    in.findings().error("function-arguments", entry.value(), "`" + entry.name()
                            + "` stands for a text in `Fn::Sub`, but here is " + entry.value().describe() + ".",
                            "Give it a text.");
                }
                own.put(entry.name(), value.orElse("${" + entry.name() + "}"));
            }
        }
        // The text keeps its own place and style; that is where a finding about it has to point.
        return Optional.of(text.withoutTag().withText(SubText.fill(text.text(), own, call.node(), in)));
    }

    private static Optional<Node> join(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(2, 2);
        Optional<String> separator = items.flatMap(l -> l.get(0).asScalar()).map(s -> s.isNull() ? "" : s.text());
        if (separator.isEmpty()) {
            return in.wrong(call, "a separator and a list");
        }
        Optional<Node> values = in.resolve(items.get().get(1));
        if (values.isPresent() && values.get() instanceof ScalarNode unknown
                && PlaceholderText.holdsUnknown(unknown.text())) {
            return Optional.of(call.text(unknown.text())); // a list that nobody knows
        }
        if (values.isEmpty() || !(values.get() instanceof ListNode list)) {
            return in.wrong(call, "a separator and a list");
        }
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (Node item : list.items()) {
            if (!(item instanceof ScalarNode scalar)) {
                return in.wrong(call, "a list of texts");
            }
            joined.append(before).append(scalar.isNull() ? "" : scalar.text());
            before = separator.get();
            if (joined.length() > LONGEST) {
                return in.wrong(call, "texts of at most " + LONGEST + " characters together");
            }
        }
        return Optional.of(call.text(joined.toString()));
    }

    private static Optional<Node> base64(Call call, Intrinsics in) {
        Optional<String> text = in.text(call.argument());
        if (text.isEmpty()) {
            return in.wrong(call, "a text");
        }
        // Encoded, a placeholder would no longer be seen.
        return Optional.of(call.text(PlaceholderText.holdsUnknown(text.get()) ? text.get()
                : Base64.getEncoder().encodeToString(text.get().getBytes(StandardCharsets.UTF_8))));
    }

    private static Optional<Node> toJsonString(Call call, Intrinsics in) {
        Optional<Node> value = in.resolve(call.argument());
        return value.isPresent() && !(value.get() instanceof ScalarNode) ? Optional.of(call.text(Texts.of(value.get())))
                : in.wrong(call, "a mapping or a list");
    }
}
