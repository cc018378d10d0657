package dev.apigw.resolve.template;

import dev.apigw.source.JsonText;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;

/** Values as texts, the way CloudFormation sees them. */
final class Texts {
    private Texts() {}

    /** The bare text of a scalar, so that {@code true} equals {@code "true"}; the JSON of everything else. */
    static String of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.isNull() ? "" : scalar.text();
        }
        return JsonText.compact(node);
    }

    /** A JSON string. */
    static String quoted(String text) {
        return JsonText.compact(ScalarNode.string(text, SourceFile.inMemory("value", text).span(0, 0)));
    }
}
