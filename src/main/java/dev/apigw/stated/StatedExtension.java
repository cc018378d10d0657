package dev.apigw.stated;

import dev.apigw.fact.Extension;
import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code x-amazon-apigateway-*} key of a definition.
 *
 * @param position what it is a member of; empty where API Gateway reads no extension at all
 * @param path     the path of the operation or path item it belongs to; empty text elsewhere
 * @param entry    the key with its value as written, references not followed
 */
public record StatedExtension(Optional<Extension.Position> position, String path, MapNode.Entry entry) {
    public StatedExtension {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(entry, "entry");
    }

    /** The whole key. */
    public String key() {
        return entry.name();
    }

    /** The key without the prefix that all have: {@code integration}. */
    public String shortName() {
        return key().substring(Extensions.PREFIX.length());
    }

    public ScalarNode keyNode() {
        return entry.key();
    }

    public Node value() {
        return entry.value();
    }

    /** Whether it stands where API Gateway reads it. */
    public boolean isWellPlaced() {
        return Extensions.byName(key()).flatMap(known -> position.map(known.positions()::contains)).orElse(false);
    }
}
