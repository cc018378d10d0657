package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions that take a list apart or give one. */
final class ListFunctions {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private ListFunctions() {}

    static Map<String, Intrinsics.Function> all() {
        Map<String, Intrinsics.Function> functions = new LinkedHashMap<>();
        functions.put("Fn::Select", ListFunctions::select);
        functions.put("Fn::Split", ListFunctions::split);
        functions.put("Fn::Length", ListFunctions::length);
        functions.put("Fn::GetAZs", ListFunctions::zones);
        functions.put("Fn::Cidr", ListFunctions::cidr);
        return functions;
    }

    private static Optional<Node> select(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(2, 2);
        Optional<String> index = items.flatMap(l -> in.text(l.get(0))).filter(i -> i.matches("\\d{1,6}"));
        if (index.isEmpty()) {
            return in.wrong(call, "an index and a list");
        }
        Optional<Node> values = in.resolve(items.get().get(1));
        if (values.isPresent() && values.get() instanceof ListNode list) {
            int at = Integer.parseInt(index.get());
            if (at < list.items().size()) {
                return Optional.of(list.items().get(at));
            }
            Optional<String> unknown = list.items().stream().flatMap(i -> i.asText().stream())
                    .filter(PlaceholderText::holdsUnknown).findFirst();
            if (unknown.isPresent()) {
                return Optional.of(call.text(unknown.get())); // split from a text that nobody knows
            }
            in.findings().error("function-arguments", call.node(), "`Fn::Select` asks for item " + at
                    + ", but the list has " + list.items().size() + ".", "Count from 0, and stay inside the list.");
            return Optional.of(Call.untagged(call.node()));
        }
        return values.flatMap(Node::asText).filter(PlaceholderText::holdsUnknown).map(call::text)
                .or(() -> in.wrong(call, "an index and a list"));
    }

    private static Optional<Node> split(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(2, 2);
        Optional<String> separator = items.flatMap(l -> in.text(l.get(0))).filter(s -> !s.isEmpty());
        Optional<String> text = items.flatMap(l -> in.text(l.get(1)));
        if (separator.isEmpty() || text.isEmpty()) {
            return in.wrong(call, "a separator and a text");
        }
        List<Node> parts = new ArrayList<>();
        for (String part : text.get().split(Pattern.quote(separator.get()), -1)) {
            parts.add(call.text(part));
        }
        return Optional.of(ListNode.of(parts, call.span()));
    }

    private static Optional<Node> length(Call call, Intrinsics in) {
        Optional<Node> value = in.resolve(call.argument());
        return value.flatMap(Node::asList).<Node>map(list -> ScalarNode.of(String.valueOf(list.items().size()),
                        ScalarNode.Kind.INTEGER, call.span()))
                .or(() -> value.flatMap(Node::asText).filter(PlaceholderText::holdsUnknown).map(call::text))
                .or(() -> in.wrong(call, "a list"));
    }

    private static Optional<Node> zones(Call call, Intrinsics in) {
        String region = in.text(call.argument()).filter(r -> !r.isEmpty()).orElse(in.values().region());
        // Most regions have three; which ones an account sees is not known here.
        return Optional.of(ListNode.of(List.of(call.text(region + "a"), call.text(region + "b"), call.text(region + "c")),
                call.span()));
    }

    private static Optional<Node> cidr(Call call, Intrinsics in) {
        Optional<List<Node>> items = call.items(2, 3);
        List<Optional<String>> texts = items.orElse(List.of()).stream().map(in::text).toList();
        if (texts.isEmpty() || texts.stream().anyMatch(Optional::isEmpty)) {
            return in.wrong(call, "an address block, a count and a number of bits");
        }
        String block = texts.get(0).orElseThrow();
        if (PlaceholderText.holdsUnknown(block)) {
            return Optional.of(ListNode.of(List.of(call.text(block)), call.span()));
        }
        String count = texts.get(1).orElseThrow();
        String bits = texts.size() > 2 ? texts.get(2).orElseThrow() : "8";
        if (!IPV4.matcher(block).matches() || !count.matches("[1-9]\\d{0,2}") || !bits.matches("\\d{1,2}")
                || Integer.parseInt(bits) > 31) {
            return in.wrong(call, "an IPv4 block such as 10.0.0.0/16, a count and a number of bits");
        }
        return Optional.of(ListNode.of(blocks(block, Integer.parseInt(count), Integer.parseInt(bits), call), call.span()));
    }

    private static List<Node> blocks(String block, int count, int bits, Call call) {
        long address = 0;
        for (String octet : block.substring(0, block.indexOf('/')).split("\\.")) {
            address = address << 8 | Integer.parseInt(octet) & 0xFF;
        }
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = address + ((long) i << bits);
            blocks.add(call.text((at >> 24 & 0xFF) + "." + (at >> 16 & 0xFF) + "." + (at >> 8 & 0xFF) + "." + (at & 0xFF)
                    + "/" + (32 - bits)));
        }
        return blocks;
    }
}
