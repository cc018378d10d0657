package dev.apigw.resolve;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place that a location in swagger-parser's own syntax means.
 *
 * <p>The syntax does not say where a key ends: a key may hold dots, and only paths are quoted. So the location is read
 * against the definition itself, the longest key first; a word that fits nothing is stepped over.
 *
 * @param node   the value at the location, or the nearest one above it that there is
 * @param span   the key of the value if the whole location was found, else the nearest value
 * @param label  the last word of the location
 * @param parent the word before it; empty at the top
 */
record IssuePlace(Node node, SourceSpan span, String label, String parent) {
    static IssuePlace of(ResolvedDocument document, String location) {
        Node node = document.root();
        SourceSpan span = node.span();
        String rest = location;
        String label = "";
        String parent = "";
        while (!rest.isEmpty()) {
            parent = label.isEmpty() ? parent : label;
            Node current = document.follow(node).orElse(node);
            String remaining = rest;
            Optional<MapNode.Entry> entry = current.asMap().flatMap(map -> entryAt(map, remaining));
            if (entry.isPresent()) {
                label = entry.get().name();
                node = entry.get().value();
                span = entry.get().key().span();
                rest = behind(rest, label);
                continue;
            }
            label = firstWord(rest);
            Optional<Node> item = itemCalled(document, current, label);
            node = item.orElse(node);
            span = item.map(Node::span).orElse(span);
            rest = behind(rest, label);
        }
        return new IssuePlace(node, span, label, parent);
    }

    private static Optional<MapNode.Entry> entryAt(MapNode map, String rest) {
        return map.entries().stream().filter(e -> !e.name().isEmpty() && startsWithKey(rest, e.name()))
                .max(Comparator.comparingInt(e -> e.name().length()));
    }

    private static boolean startsWithKey(String rest, String key) {
        String bare = unwrapped(rest);
        return bare.startsWith(key) && (bare.length() == key.length() || ".')(".indexOf(bare.charAt(key.length())) >= 0);
    }

    /** Without what may stand before a key: {@code .}, {@code '}, {@code (}. */
    private static String unwrapped(String rest) {
        return rest.replaceFirst("^[.'(]+", "");
    }

    private static String behind(String rest, String word) {
        return unwrapped(rest).substring(word.length()).replaceFirst("^[.')]+", "");
    }

    private static String firstWord(String rest) {
        String bare = unwrapped(rest);
        if (bare.startsWith("[") && bare.indexOf(']') > 0) {
            return bare.substring(0, bare.indexOf(']') + 1);
        }
        if (bare.startsWith("#/")) {
            return bare;
        }
        return bare.replaceFirst("(?s)[.'(].*", "").isEmpty() ? bare : bare.replaceFirst("(?s)[.'(].*", "");
    }

    /** A parameter is named in brackets, behind {@code parameters} or behind its operation. */
    private static Optional<Node> itemCalled(ResolvedDocument document, Node node, String word) {
        Optional<ListNode> list = node.asList().or(() -> node.asMap().flatMap(map -> map.get("parameters"))
                .flatMap(Node::asList));
        if (list.isEmpty() || !word.startsWith("[")) {
            return Optional.empty();
        }
        String name = word.substring(1, word.length() - 1);
        return list.get().items().stream().filter(item -> document.follow(item).flatMap(Node::asMap)
                .flatMap(map -> map.get("name")).flatMap(Node::asText).filter(name::equals).isPresent()).findFirst();
    }
}
