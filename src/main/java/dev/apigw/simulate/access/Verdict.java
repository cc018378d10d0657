package dev.apigw.simulate.access;

import java.util.Objects;
import java.util.Optional;

/**
 * A decision with the statement that made it.
 *
 * @param statement absent if no statement applies
 */
public record Verdict(Decision decision, Optional<Statement> statement) {
    /** No statement applies. */
    public static final Verdict SILENT = new Verdict(Decision.SILENT, Optional.empty());

    public Verdict {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(statement, "statement");
    }

    static Verdict by(Statement statement) {
        return new Verdict(statement.effect() == Statement.Effect.ALLOW ? Decision.ALLOW : Decision.EXPLICIT_DENY,
                Optional.of(statement));
    }
}
