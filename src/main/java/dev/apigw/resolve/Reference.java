package dev.apigw.resolve;

import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceProblem;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code $ref} and what it leads to.
 *
 * @param text    as written
 * @param node    the value of the {@code $ref} key
 * @param target  the referenced value, itself perhaps a reference; used from the place of the {@code $ref}
 * @param problem why there is no target
 * @param miss    how far the reference leads, if its target is missing in a document that is there
 * @param cause   what is wrong with the file, if it cannot be read
 */
public record Reference(String text, ScalarNode node, Optional<Node> target, Optional<Problem> problem,
                        Optional<Miss> miss, Optional<SourceProblem> cause) {
    /** Why a reference leads nowhere. */
    public enum Problem {
        /** The {@code $ref} is empty or no string. */
        MALFORMED,
        /** The file is there but has nothing at the pointer, or the name is unknown. */
        MISSING_TARGET,
        /** The file does not exist. */
        MISSING_FILE,
        /** The file exists but is neither JSON nor YAML, or the URL gives nothing. */
        UNREADABLE_FILE,
        /** The file lies outside the folders that may be read. */
        OUTSIDE_ROOT,
        /** It is a URL, and the network is not allowed. */
        REMOTE,
        /** It leads back to itself without ever reaching a value. */
        CYCLE
    }

    /**
     * Where a pointer stops to match.
     *
     * @param nearest the last value on the way
     * @param token   the key or index that it does not have
     */
    public record Miss(Node nearest, String token) {
        public Miss {
            Objects.requireNonNull(nearest, "nearest");
            Objects.requireNonNull(token, "token");
        }
    }

    public Reference {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(miss, "miss");
        Objects.requireNonNull(cause, "cause");
    }

    /** Whether it names another file or a URL, and not only a place in its own document. */
    public boolean leavesItsDocument() {
        return !text.strip().startsWith("#") && target.map(t -> t.span().file() != node.span().file()).orElse(true);
    }

    static Reference found(ScalarNode scalar, Node target) {
        return new Reference(scalar.text(), scalar, Optional.of(target.usedFrom(scalar.usedAt())), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    static Reference failed(ScalarNode scalar, Problem problem) {
        return new Reference(scalar.text(), scalar, Optional.empty(), Optional.of(problem), Optional.empty(),
                Optional.empty());
    }

    static Reference missed(ScalarNode scalar, Node nearest, String token) {
        return new Reference(scalar.text(), scalar, Optional.empty(), Optional.of(Problem.MISSING_TARGET),
                Optional.of(new Miss(nearest, token)), Optional.empty());
    }

    static Reference unreadable(ScalarNode scalar, SourceProblem cause) {
        return new Reference(scalar.text(), scalar, Optional.empty(), Optional.of(Problem.UNREADABLE_FILE),
                Optional.empty(), Optional.of(cause));
    }
}
