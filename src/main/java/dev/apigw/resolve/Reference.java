package dev.apigw.resolve;

import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code $ref} and what it leads to.
 *
 * @param text    as written
 * @param node    the value of the {@code $ref} key
 * @param target  the referenced value, itself perhaps a reference; used from the place of the {@code $ref}
 * @param problem why there is no target
 */
public record Reference(String text, ScalarNode node, Optional<Node> target, Optional<Problem> problem) {
    /** Why a reference leads nowhere. */
    public enum Problem {
        /** The {@code $ref} is empty or no string. */
        MALFORMED,
        /** The file is there but has nothing at the pointer, or the name is unknown. */
        MISSING_TARGET,
        /** The file does not exist. */
        MISSING_FILE,
        /** The file exists but is neither JSON nor YAML. */
        UNREADABLE_FILE,
        /** The file lies outside the folders that may be read. */
        OUTSIDE_ROOT,
        /** It is a URL, and the network is not allowed. */
        REMOTE,
        /** It leads back to itself without ever reaching a value. */
        CYCLE
    }

    public Reference {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(problem, "problem");
    }
}
