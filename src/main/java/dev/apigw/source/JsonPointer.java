package dev.apigw.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a tree, as RFC 6901 writes it.
 *
 * @param tokens unescaped keys and list indexes from the root; none for the root itself
 */
public record JsonPointer(List<String> tokens) {
    public static final JsonPointer ROOT = new JsonPointer(List.of());

    public JsonPointer {
        tokens = List.copyOf(tokens);
    }

    public static JsonPointer of(String... tokens) {
        return new JsonPointer(List.of(tokens));
    }

    /** Reads {@code /paths/~1pets}; empty if the text does not begin with a slash. */
    public static Optional<JsonPointer> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(ROOT);
        }
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(new JsonPointer(tokens));
    }

    /** The pointer of a child. */
    public JsonPointer child(String token) {
        List<String> more = new ArrayList<>(tokens);
        more.add(token);
        return new JsonPointer(more);
    }

    /** The value at this place, if the tree has it; references are not followed. */
    public Optional<Node> in(Node root) {
        Node node = root;
        for (String token : tokens) {
            Optional<Node> next = child(node, token);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /** A direct child: the value of a key, or the item of an index. */
    public static Optional<Node> child(Node node, String token) {
        if (node instanceof MapNode map) {
            return map.get(token);
        }
        if (node instanceof ListNode list && token.matches("\\d{1,9}")) {
            int index = Integer.parseInt(token);
            return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    @Override public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
