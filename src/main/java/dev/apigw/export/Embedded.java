package dev.apigw.export;

import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.Optional;

/** JSON that an API keeps as text, as a part of the definition. */
final class Embedded {
    private Embedded() {}

    /** The tree of a text that an import makes the same text of again; else the text itself. */
    static Object json(String text) {
        return parsed(text).filter(node -> node.asScalar().isEmpty() && JsonText.compact(node).equals(text))
                .<Object>map(node -> node).orElse(text);
    }

    /** The same for what is an object or a text, never a list. */
    static Object object(String text) {
        Object embedded = json(text);
        return embedded instanceof MapNode ? embedded : text;
    }

    /** The tree of a text, if it is one. */
    static Optional<Node> parsed(String text) {
        return SourceReader.parse(SourceFile.inMemory("embedded", text)).root();
    }

    /** A status code as the number that people write there; another text as it is. */
    static Object status(String code) {
        return code.matches("[1-9][0-9]{0,8}") ? (Object) Integer.valueOf(code) : code;
    }
}
