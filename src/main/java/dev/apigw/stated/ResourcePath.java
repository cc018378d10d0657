package dev.apigw.stated;

import java.util.List;
import java.util.stream.Stream;

/**
 * The path of a resource: a path key without what an import does not keep of it.
 *
 * @param segments path parts from the root; none for the root
 */
public record ResourcePath(List<String> segments) {
    public ResourcePath {
        segments = List.copyOf(segments);
    }

    /** The resource that a path key means; empty segments (double and trailing slashes) and a query string are left out. */
    public static ResourcePath of(String pathKey) {
        int query = pathKey.indexOf('?');
        String path = query < 0 ? pathKey : pathKey.substring(0, query);
        return new ResourcePath(Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList());
    }

    /** Whether a path part is a variable that takes one segment or, when greedy, all that are left. */
    public static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}") && segment.indexOf('}') == segment.length() - 1;
    }

    public static boolean isGreedy(String segment) {
        return isVariable(segment) && segment.endsWith("+}");
    }

    /** The names of the variables, without braces and plus sign. */
    public List<String> variableNames() {
        return segments.stream().filter(ResourcePath::isVariable)
                .map(segment -> segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1))).toList();
    }

    /** The resource that is {@code depth} segments below the root. */
    public ResourcePath upTo(int depth) {
        return new ResourcePath(segments.subList(0, depth));
    }

    /**
     * The line that an import prints when the resource is refused.
     *
     * <p>Source: reported – public files of 2020 and 2026; the path is that of the operation, not of the part that is refused.
     */
    public String refusal(String reason) {
        return "Unable to create resource at path '" + this + "': " + reason;
    }

    @Override public String toString() {
        return "/" + String.join("/", segments);
    }
}
