package dev.apigw.report;

import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a JSON output in the making; members that are absent or empty are left out. */
final class JsonObject {
    /** What is made here stands in no file. */
    private static final SourceSpan NOWHERE = SourceFile.inMemory("", "").span(0, 0);

    private final List<MapNode.Entry> entries = new ArrayList<>();

    JsonObject put(String key, Node value) {
        entries.add(new MapNode.Entry(ScalarNode.string(key, NOWHERE), value));
        return this;
    }

    JsonObject put(String key, String value) {
        return put(key, text(value));
    }

    JsonObject put(String key, Optional<String> value) {
        value.ifPresent(text -> put(key, text));
        return this;
    }

    JsonObject putStated(String key, Optional<Stated> value) {
        return put(key, value.map(Stated::value));
    }

    JsonObject put(String key, boolean value) {
        return put(key, ScalarNode.of(Boolean.toString(value), ScalarNode.Kind.BOOLEAN, NOWHERE));
    }

    JsonObject put(String key, int value) {
        return put(key, ScalarNode.of(Integer.toString(value), ScalarNode.Kind.INTEGER, NOWHERE));
    }

    JsonObject put(String key, JsonObject value) {
        return put(key, value.node());
    }

    /** A list, also an empty one. */
    JsonObject put(String key, List<String> values) {
        return put(key, ListNode.of(values.stream().map(JsonObject::text).toList(), NOWHERE));
    }

    JsonObject putUnlessEmpty(String key, List<String> values) {
        return values.isEmpty() ? this : put(key, values);
    }

    JsonObject putUnlessEmpty(String key, JsonObject value) {
        return value.entries.isEmpty() ? this : put(key, value);
    }

    JsonObject putTexts(String key, Map<String, String> texts) {
        JsonObject object = new JsonObject();
        texts.forEach(object::put);
        return putUnlessEmpty(key, object);
    }

    JsonObject putStated(String key, Map<String, Stated> texts) {
        JsonObject object = new JsonObject();
        texts.forEach((name, text) -> object.put(name, text.value()));
        return putUnlessEmpty(key, object);
    }

    JsonObject putFlags(String key, Map<String, Boolean> flags) {
        JsonObject object = new JsonObject();
        flags.forEach(object::put);
        return putUnlessEmpty(key, object);
    }

    JsonObject putNodes(String key, List<MapNode> nodes) {
        return put(key, ListNode.of(nodes, NOWHERE));
    }

    MapNode node() {
        return MapNode.of(entries, NOWHERE);
    }

    /** The value that a JSON text writes; the text itself where it writes none. */
    static Node parsed(String json) {
        return SourceReader.parse(SourceFile.inMemory("", json)).root().orElseGet(() -> text(json));
    }

    private static ScalarNode text(String value) {
        return ScalarNode.string(value, NOWHERE);
    }
}
