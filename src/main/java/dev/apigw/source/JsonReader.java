package dev.apigw.source;

import java.util.Optional;

/** Reads JSON and nothing but JSON, as it travels in requests and responses. */
public final class JsonReader {
    private JsonReader() {}

    /** The value of a JSON text; empty if the text is no JSON, or nested deeper than any tree of ours may be. */
    public static Optional<Node> parse(String text) {
        try {
            return JsonTree.build(SourceFile.inMemory("<json>", text), text).root();
        } catch (Unparsable e) {
            return Optional.empty();
        }
    }
}
