package dev.apigw.validate.rule;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Objects;

/**
 * One {@code x-amazon-apigateway-*} key of a definition.
 *
 * @param place what it is a member of
 * @param path  the path of the operation or path item it belongs to; empty text elsewhere
 * @param entry the key with its value as written, references not followed
 */
record Extension(ExtensionPlace place, String path, MapNode.Entry entry) {
    static final String PREFIX = "x-amazon-apigateway-";

    Extension {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(entry, "entry");
    }

    /** The whole key. */
    String key() {
        return entry.name();
    }

    /** The key without its prefix: {@code integration}. */
    String name() {
        return key().substring(PREFIX.length());
    }

    ScalarNode keyNode() {
        return entry.key();
    }

    Node value() {
        return entry.value();
    }
}
