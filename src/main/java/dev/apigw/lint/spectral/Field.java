package dev.apigw.lint.spectral;

import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code field} of a rule: {@code @key} for all names of a value, or the way to a part of it, such as {@code info.contact},
 * {@code tags[0]} or {@code ['x-internal']}.
 *
 * @param name empty for the value itself
 */
record Field(Optional<String> name) {
    private static final Pattern SEGMENT = Pattern.compile("\\[(-?\\d+)\\]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]|\\['((?:[^'\\\\]|\\\\.)*)'\\]"
            + "|([^.\\[\\]]+)");

    /** A part of the value, and the way to it. */
    record Found(List<Object> path, Object value) {}

    static Field of(Optional<String> name) {
        return new Field(name);
    }

    List<Found> in(Object value, Inventory inventory, boolean isResolved) {
        if (name.isEmpty() || !Js.isObject(value)) {
            return List.of(new Found(List.of(), value));
        }
        if (name.get().equals("@key")) {
            List<Found> keys = keys(value);
            return keys.isEmpty() ? List.of(new Found(List.of(), Js.UNDEFINED)) : keys;
        }
        List<Object> path = new ArrayList<>();
        Object part = value;
        for (Object segment : segments()) {
            path.add(segment);
            part = child(part, segment, inventory, isResolved);
        }
        return List.of(new Found(path, part));
    }

    private static List<Found> keys(Object value) {
        List<Found> keys = new ArrayList<>();
        if (value instanceof MapNode map) {
            map.entries().forEach(entry -> keys.add(new Found(List.of(entry.name()), entry.name())));
        } else if (value instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                keys.add(new Found(List.of(String.valueOf(i)), String.valueOf(i)));
            }
        }
        return keys;
    }

    private List<Object> segments() {
        String way = name.orElseThrow().startsWith("$.") ? name.get().substring(2) : name.get();
        List<Object> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(way);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    segments.add(matcher.group(group).replaceAll("\\\\(.)", "$1"));
                }
            }
        }
        return segments;
    }

    private static Object child(Object value, Object segment, Inventory inventory, boolean isResolved) {
        Optional<Node> node = value instanceof Node parent
                ? Paths.child(parent, segment) : Optional.empty();
        return node.isPresent() ? Js.of(isResolved ? inventory.resolved(node.get()) : node.get())
                : Js.member(value, segment);
    }
}
