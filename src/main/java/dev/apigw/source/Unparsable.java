package dev.apigw.source;

import java.util.Objects;

/** Ends the reading of a text; never leaves this package. */
final class Unparsable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SourceProblem problem;

    Unparsable(SourceProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    SourceProblem problem() {
        return problem;
    }
}
