package dev.apigw.lint.spectral.value;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths as Spectral has them: texts for keys, whole numbers for indexes. */
public final class Paths {
    private Paths() {}

    /** A path with one more segment, or several. */
    public static List<Object> plus(List<Object> path, Object... more) {
        List<Object> longer = new ArrayList<>(path.size() + more.length);
        longer.addAll(path);
        longer.addAll(List.of(more));
        return longer;
    }

    /** The child of a value. */
    public static Optional<Node> child(Node node, Object segment) {
        if (node instanceof MapNode map) {
            return map.get(segment.toString());
        }
        if (node instanceof ListNode list) {
            String text = segment.toString();
            if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int index = Integer.parseInt(text);
                return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How a message shows a path: {@code get.parameters[0]}. */
    public static String dotted(List<Object> path) {
        StringBuilder text = new StringBuilder();
        for (Object segment : path) {
            String name = segment.toString();
            boolean isNumber = segment instanceof Integer || !Double.isNaN(Js.toNumber(name)) && !name.isEmpty();
            boolean isQuoted = name.isEmpty() || name.chars().anyMatch(Character::isWhitespace);
            text.append(isQuoted ? "['" + name + "']" : isNumber ? "[" + name + "]" : (text.length() == 0 ? "" : ".") + name);
        }
        return text.toString().replace("~1", "/").replace("~0", "~");
    }

    /** The path as a JSON pointer: {@code #/paths/~1pets}. */
    public static String pointer(List<Object> path) {
        StringBuilder text = new StringBuilder("#");
        path.forEach(segment -> text.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
