package dev.apigw.deploy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * As the API reference's {@code PatchOperation}.
 *
 * @param path  a place in the stage
 * @param value absent for remove and copy
 * @param from  of copy only
 */
public record PatchOperation(Op op, String path, Optional<String> value, Optional<String> from) {
    /** What is done at the path. Two more exist, {@code move} and {@code test}, and no stage takes them. */
    public enum Op {
        ADD, REMOVE, REPLACE, COPY;

        /** As a patch writes it. */
        @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PatchOperation {
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
    }

    public static PatchOperation add(String path, String value) {
        return new PatchOperation(Op.ADD, path, Optional.of(value), Optional.empty());
    }

    public static PatchOperation replace(String path, String value) {
        return new PatchOperation(Op.REPLACE, path, Optional.of(value), Optional.empty());
    }

    public static PatchOperation remove(String path) {
        return new PatchOperation(Op.REMOVE, path, Optional.empty(), Optional.empty());
    }

    public static PatchOperation copy(String from, String path) {
        return new PatchOperation(Op.COPY, path, Optional.empty(), Optional.of(from));
    }
}
