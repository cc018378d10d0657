package dev.apigw.diff.rule;

import dev.apigw.diff.contract.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which media type of one side is which of the other: by its name, then by its name without parameters, then by what it covers.
 *
 * @param removed that only the first side has
 * @param added   that only the second side has
 */
record MediaPairs(List<Pair> pairs, List<Media> removed, List<Media> added) {
    record Pair(Media before, Media after) {}

    MediaPairs {
        pairs = List.copyOf(pairs);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static MediaPairs of(Map<String, Media> before, Map<String, Media> after) {
        Map<String, Media> removed = new LinkedHashMap<>(before);
        Map<String, Media> added = new LinkedHashMap<>(after);
        List<Pair> pairs = new ArrayList<>();
        pair(pairs, removed, added, String::equals);
        pair(pairs, removed, added, (one, other) -> withoutParameters(one).equals(withoutParameters(other)));
        pair(pairs, removed, added, (one, other) -> covers(one, other) || covers(other, one));
        return new MediaPairs(pairs, List.copyOf(removed.values()), List.copyOf(added.values()));
    }

    private static void pair(List<Pair> pairs, Map<String, Media> removed, Map<String, Media> added, BiPredicate<String, String> same) {
        for (Media media : List.copyOf(removed.values())) {
            Optional<Media> other = added.values().stream().filter(candidate -> same.test(media.name(), candidate.name())).findFirst();
            if (other.isPresent()) {
                pairs.add(new Pair(media, other.get()));
                removed.remove(media.name());
                added.remove(other.get().name());
            }
        }
    }

    private static String withoutParameters(String name) {
        return name.replaceAll(";.*", "");
    }

    /** Whether each body of one media type is one of the other: {@code application/*} and {@code application/json}. */
    static boolean covers(String wide, String narrow) {
        String name = withoutParameters(wide);
        String type = withoutParameters(narrow);
        if (name.equals(type)) {
            return false;
        }
        return name.equals("*/*") || name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1))
                || suffixed(type).equals(name);
    }

    /** {@code application/json} for {@code application/problem+json}, which can be read as such. */
    private static String suffixed(String type) {
        int slash = type.indexOf('/');
        int plus = type.lastIndexOf('+');
        return slash > 0 && plus > slash ? type.substring(0, slash + 1) + type.substring(plus + 1) : "";
    }
}
