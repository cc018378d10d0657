package dev.apigw.source;

import java.util.List;
import java.util.Optional;

/** Reads JSON and nothing but JSON, as it travels in requests and responses. */
public final class JsonReader {
    private JsonReader() {}

    /** The value of a JSON text; empty if the text is no JSON, or nested deeper than any tree of ours may be. */
    public static Optional<Node> parse(String text) {
        return read(text).root();
    }

    /** The value of a JSON text, or what keeps it from being read. */
    public static ParsedSource read(String text) {
        SourceFile file = SourceFile.inMemory("<json>", text);
        try {
            TreeBuilder builder = JsonTree.build(file, text);
            return new ParsedSource(file, builder.root(), builder.root().isPresent() ? builder.problems()
                    : List.of(SourceProblem.fatal("input-empty", file.span(0, 0), "The text is empty.", "Give a value.")));
        } catch (Unparsable e) {
            return new ParsedSource(file, Optional.empty(), List.of(e.problem()));
        }
    }
}
