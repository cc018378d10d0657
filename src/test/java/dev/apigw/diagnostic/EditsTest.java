package dev.apigw.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apigw.source.JsonPointer;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {
    private static final String NONE = "none";

    private static String edited(String text, String pointer, Function<Node, Optional<TextEdit>> edit) {
        SourceFile file = SourceFile.inMemory("a.yaml", text);
        Node root = SourceReader.parse(file).root().orElseThrow();
        Node node = JsonPointer.parse(pointer).orElseThrow().in(root).orElseThrow();
        Optional<String> after = edit.apply(node).map(made -> TextEdit.apply(text, List.of(made)));
        after.ifPresent(made -> SourceReader.parse(SourceFile.inMemory("b.yaml", made)).root().orElseThrow());
        return after.orElse(NONE);
    }

    static Stream<Arguments> insertions() {
        return Stream.of(
                Arguments.of("block", "a:\n  b: 1 # one\n  # two\nc: 2\n", "a:\n  b: 1 # one\n  new: x y\n  # two\nc: 2\n"),
                Arguments.of("block at the end of the file", "a:\n    b: 1", "a:\n    b: 1\n    new: x y"),
                Arguments.of("block behind a block", "a:\n  b:\n    c: |\n      text\n\nd: 1\n", "a:\n  b:\n    c: |\n      text\n  new: x y\n\nd: 1\n"),
                Arguments.of("block behind no value", "a:\n  b:\nd: 1\n", "a:\n  b:\n  new: x y\nd: 1\n"),
                Arguments.of("block behind an alias", "x: &x {y: 1}\na:\n  b: *x\nd: 1\n", "x: &x {y: 1}\na:\n  b: *x\n  new: x y\nd: 1\n"),
                Arguments.of("block that ends with a merge", "x: &x {y: 1}\na:\n  b: {c: 1}\n  c:\n    d: 1\n    <<: *x\nd: 1\n",
                        "x: &x {y: 1}\na:\n  b: {c: 1}\n  c:\n    d: 1\n    <<: *x\n  new: x y\nd: 1\n"),
                Arguments.of("anchored block", "a: &anchor\n  b: 1\n", "a: &anchor\n  b: 1\n  new: x y\n"),
                Arguments.of("line breaks of Windows", "a:\r\n  b: 1\r\nc: 2\r\n", "a:\r\n  b: 1\r\n  new: x y\r\nc: 2\r\n"),
                Arguments.of("flow", "a: { b: 1 }\n", "a: { b: 1, new: x y }\n"),
                Arguments.of("empty flow", "a: {}\n", "a: {new: x y}\n"),
                Arguments.of("flow with a comma at its end", "a: {b: 1,}\n", "a: {b: 1, new: x y}\n"),
                Arguments.of("flow over lines", "a: {\n  b: 1\n}\n", "a: {\n  b: 1,\n  new: x y\n}\n"),
                Arguments.of("JSON", "{\"a\":{\"b\":1}}", "{\"a\":{\"b\":1, \"new\": \"x y\"}}"),
                Arguments.of("JSON over lines", "{\n  \"a\": {\n    \"b\": [\n    ]\n  }\n}\n",
                        "{\n  \"a\": {\n    \"b\": [\n    ],\n    \"new\": \"x y\"\n  }\n}\n"),
                Arguments.of("only merged", "x: &x {y: 1}\na:\n  <<: *x\n", NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void insertions(String name, String before, String after) {
        assertEquals(after, edited(before, "/a", node -> Edits.insertText((MapNode) node, "new", "x y")));
    }

    static Stream<Arguments> appended() {
        return Stream.of(
                Arguments.of("flow", "a: [b, c]\n", "a: [b, c, x y]\n"),
                Arguments.of("flow over lines", "a: [\n  b,\n  c\n]\n", "a: [\n  b,\n  c,\n  x y\n]\n"),
                Arguments.of("block", "a:\n  - b\n  - c # last\nd: 1\n", "a:\n  - b\n  - c # last\n  - x y\nd: 1\n"),
                Arguments.of("JSON", "{\"a\": [\"b\"]}", "{\"a\": [\"b\", \"x y\"]}"),
                Arguments.of("JSON over lines", "{\"a\": [\n    \"b\"\n  ]}", "{\"a\": [\n    \"b\",\n    \"x y\"\n  ]}"),
                Arguments.of("empty", "a: []\n", NONE),
                Arguments.of("a mapping at the end", "a:\n  - b: 1\n", NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("appended")
    void appends(String name, String before, String after) {
        assertEquals(after, edited(before, "/a", node -> Edits.append((ListNode) node, "x y")));
    }

    @Test void insertsALongValueInItsOwnLines() {
        assertEquals("{\n  \"a\": {\n    \"b\": 1,\n    \"new\": {\n      \"c\": [\n        1\n      ]\n    }\n  }\n}\n",
                edited("{\n  \"a\": {\n    \"b\": 1\n  }\n}\n", "/a", node -> Edits.insertJson((MapNode) node, "new", "{\"c\":[1]}")));
        assertEquals("a:\n  b: 1\n  new:\n    c: { d: { e: true } }\n",
                edited("a:\n  b: 1\n", "/a", node -> Edits.insertJson((MapNode) node, "new", "{\"c\":{\"d\":{\"e\":true}}}")));
    }

    @Test void doesNotInsertWhatIsThere() {
        assertEquals(NONE, edited("a: {new: 1}", "/a", node -> Edits.insertText((MapNode) node, "new", "x")));
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of("first", "a:\n  x: 1 # gone\n  y: 2\n", "a:\n  y: 2\n"),
                Arguments.of("last", "a:\n  y: 2\n  x:\n    z: [1]\nb: 1\n", "a:\n  y: 2\nb: 1\n"),
                Arguments.of("last of the file", "a:\n  y: 2\n  x: 1", "a:\n  y: 2\n"),
                Arguments.of("only", "a:\n  x: 1\n", NONE),
                Arguments.of("flow, first", "a: {x: 1, y: 2}", "a: {y: 2}"),
                Arguments.of("flow, last", "a: {y: 2, x: {z: 1}}", "a: {y: 2}"),
                Arguments.of("flow, only", "a: {x: 1}", "a: {}"),
                Arguments.of("JSON", "{\"a\": {\n  \"y\": 1,\n  \"x\": 2\n}}", "{\"a\": {\n  \"y\": 1\n}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void removals(String name, String before, String after) {
        assertEquals(after, edited(before, "/a", node -> Edits.remove((MapNode) node, "x")));
    }

    @Test void movesTheNextEntryBehindTheDash() {
        assertEquals("a:\n  - y: 2\n    z: 3\n", edited("a:\n  - x: 1\n    y: 2\n    z: 3\n", "/a/0", node -> Edits.remove((MapNode) node, "x")));
    }

    static Stream<Arguments> removedItems() {
        return Stream.of(
                Arguments.of("block", "a:\n  - 1\n  - b: 2\n    c: 3\n  - 4\n", "a:\n  - 1\n  - 4\n"),
                Arguments.of("block without indentation", "a:\n- 1\n- 2 # two\nb: 1\n", "a:\n- 1\nb: 1\n"),
                Arguments.of("flow", "a: [1, 2, 3]", "a: [1, 3]"),
                Arguments.of("flow, last", "a: [1, 2]", "a: [1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void removedItems(String name, String before, String after) {
        assertEquals(after, edited(before, "/a", node -> Edits.remove((ListNode) node, 1)));
    }

    static Stream<Arguments> replacements() {
        return Stream.of(
                Arguments.of("plain", "a: b # c\n", "x", "a: x # c\n"),
                Arguments.of("plain that needs quotes", "a: b\n", "yes", "a: \"yes\"\n"),
                Arguments.of("single quotes", "a: 'b'\n", "it's", "a: 'it''s'\n"),
                Arguments.of("double quotes", "a: \"b\"\n", "x", "a: \"x\"\n"),
                Arguments.of("nothing", "a:\nb: 1\n", "x", "a: x\nb: 1\n"),
                Arguments.of("block scalar", "a: |\n  b\n  c\nd: 1\n", "x", "a: x\nd: 1\n"),
                Arguments.of("anchored", "a: &b c\n", "x", "a: &b x\n"),
                Arguments.of("JSON", "{\"a\":1}", "x", "{\"a\":\"x\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void replacements(String name, String before, String value, String after) {
        assertEquals(after, edited(before, "/a", node -> Edits.replaceText((ScalarNode) node, value)));
    }

    @Test void renamesAKey() {
        assertEquals("a: {\"y\": 1}", edited("a: {\"x\": 1}", "/a", node -> Edits.rename(((MapNode) node).entry("x").orElseThrow(), "y")));
    }

    @Test void leavesWhatIsNotWrittenInTheFile() {
        SourceFile file = SourceFile.inMemory("a.yaml", "some: text\n");
        MapNode made = MapNode.of(List.of(new MapNode.Entry(ScalarNode.string("k", file.span(0, 4)), ScalarNode.string("v", file.span(0, 4)))),
                file.span(0, 4));
        assertEquals(Optional.empty(), Edits.insertText(made, "new", "x"));
        assertEquals(Optional.empty(), Edits.replaceText(ScalarNode.string("v", file.span(0, 4)), "x"));
    }
}
