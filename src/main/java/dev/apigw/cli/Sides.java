package dev.apigw.cli;

import dev.apigw.diff.Side;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The sides of a comparison as they were read.
 *
 * @param readers to be closed when nothing is read any more
 * @param sides   in the order of the operands; one whose definition cannot be read is empty
 */
record Sides(List<SideReader> readers, List<Optional<Side>> sides) implements AutoCloseable {
    /** What became of an operand: a side, or why there is none, and what is to be said on standard error. */
    private record Outcome(SideReader reader, Optional<Side> side, Optional<RuntimeException> failure, String said) {}

    /**
     * Reads what operands name; what is wrong with a definition is said on standard error.
     *
     * @throws UserError if there is no such thing
     */
    static Sides read(List<Operand> operands, InputOptions input, WorkspaceOptions workspace, Optional<ProjectFile> project,
                      Environment environment) {
        // Parallel: the sides know nothing of each other, and what is said of them keeps their order.
        List<Outcome> outcomes = operands.parallelStream().map(operand -> outcome(operand, input, workspace, project, environment)).toList();
        Sides sides = new Sides(outcomes.stream().map(Outcome::reader).toList(), outcomes.stream().map(Outcome::side).toList());
        for (Outcome outcome : outcomes) {
            environment.err().print(outcome.said());
            if (outcome.failure().isPresent()) {
                sides.close();
                throw outcome.failure().get();
            }
        }
        return sides;
    }

    private static Outcome outcome(Operand operand, InputOptions input, WorkspaceOptions workspace, Optional<ProjectFile> project,
                                   Environment environment) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        SideReader reader = new SideReader(input, workspace, project,
                environment.saying(new PrintStream(said, true, StandardCharsets.UTF_8)));
        Optional<Side> side = Optional.empty();
        Optional<RuntimeException> failure = Optional.empty();
        try {
            side = reader.read(operand);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        return new Outcome(reader, side, failure, said.toString(StandardCharsets.UTF_8));
    }

    @Override public void close() {
        readers.forEach(SideReader::close);
    }
}
