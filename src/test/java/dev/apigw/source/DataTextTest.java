package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataTextTest {
    /** Texts that are something else, or nothing, to a reader who finds them without quotes. */
    private static final List<String> TRICKY = List.of("", " ", "~", "null", "yes", "No", "on", "true", "1", "1.0", "010", "0x1F",
            "1_000", "12:30:45", ".inf", "-.5", "1e3", "2026-11-27", "2026-11-27T18:00:00Z", "=", "<<", "- a", "a: b", "a #b",
            "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a'", "\"a\"", "{a}", "[a]", "a,b", "?", ": ", "---", "...",
            "a\nb", "a\nb\n", "\na", " a\nb", "a \nb", "a\n\n", "\t", "a\tb", "\r\n", "\u2028", "é", "😀", "a\\b",
            "a text of more than eighty columns, which a writer may want to continue on the next line", "y", "n", "\u0007");

    @ParameterizedTest
    @EnumSource
    void readsBackAsTheSameTexts(DataText style) {
        Map<String, Object> data = new LinkedHashMap<>();
        TRICKY.forEach(text -> data.put(text, text));
        String text = style.of(Map.of("texts", TRICKY, "keys", data));
        MapNode root = SourceReader.parse(SourceFile.inMemory("data", text)).root().flatMap(Node::asMap).orElseThrow();
        assertThat(root.get("texts").flatMap(Node::asList).orElseThrow().items()).map(Node::asString)
                .map(value -> value.orElse("(no text)")).isEqualTo(TRICKY);
        assertThat(root.get("keys").flatMap(Node::asMap).orElseThrow().entries()).map(MapNode.Entry::name).isEqualTo(TRICKY);
    }

    @Test
    void writesInOurStyle() {
        Object data = data();
        assertThat(DataText.JSON.of(data)).isEqualTo("""
                {
                  "text": "a",
                  "list": [
                    1,
                    true,
                    null
                  ],
                  "none": {},
                  "empty": []
                }""");
        assertThat(DataText.YAML.of(data)).isEqualTo("""
                text: a
                list:
                - 1
                - true
                - null
                none: {}
                empty: []
                """);
    }

    @Test
    void writesInJacksonsStyle() {
        Object data = data();
        assertThat(DataText.PLAIN_JACKSON_JSON.of(data)).isEqualTo("""
                {
                  "text" : "a",
                  "list" : [ 1, true, null ],
                  "none" : { },
                  "empty" : [ ]
                }""");
        assertThat(DataText.PLAIN_JACKSON_YAML.of(data)).isEqualTo("""
                ---
                text: "a"
                list:
                - 1
                - true
                - null
                none: {}
                empty: []
                """);
    }

    private static Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", "a");
        data.put("list", Arrays.asList(1, true, null));
        data.put("none", Map.of());
        data.put("empty", List.of());
        return data;
    }
}
