package dev.apigw.simulate.step;

import dev.apigw.simulate.PercentCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The path of a request, split once for all resources that it is compared with.
 *
 * @param segments as sent, without the slashes at both ends; a double slash inside gives an empty one
 * @param decoded  the same without percent codes
 */
record SentPath(List<String> segments, List<String> decoded) {
    static SentPath of(String path) {
        List<String> segments = segments(path);
        return new SentPath(segments, path.indexOf('%') < 0 ? segments : segments.stream().map(PercentCode::decode).toList());
    }

    /** The segments of a path without the slashes at both ends; a double slash inside gives an empty one. */
    static List<String> segments(String path) {
        int from = 0;
        int end = path.length();
        while (from < end && path.charAt(from) == '/') {
            from++;
        }
        while (end > from && path.charAt(end - 1) == '/') {
            end--;
        }
        List<String> segments = new ArrayList<>();
        while (from < end) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? end : Math.min(slash, end);
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        return segments;
    }

    /** A path with one slash in front where there were several. */
    static String withoutExtraSlashes(String path) {
        String bare = path;
        while (bare.startsWith("//")) {
            bare = bare.substring(1);
        }
        return bare;
    }

    int size() {
        return segments.size();
    }

    /** Whether a literal is the segment sent; percent codes of plain characters stand for them (inferred). */
    boolean isLiterally(int index, String literal) {
        return literal.equals(segments.get(index)) || literal.equals(decoded.get(index));
    }

    /** Everything from a segment on. */
    String from(int index) {
        return String.join("/", segments.subList(index, segments.size()));
    }
}
