package dev.apigw.diagnostic;

import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.util.Objects;

/** A place in a file. */
public record InFile(SourceSpan span) implements Origin {
    public InFile {
        Objects.requireNonNull(span, "span");
    }

    /** The place where a value is written. */
    public static InFile of(Node node) {
        return new InFile(node.span());
    }

    @Override public String toString() {
        return span.toString();
    }
}
