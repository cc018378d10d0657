package dev.apigw.suite;

import dev.apigw.diagnostic.Mistake;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a suite file.
 *
 * @param suite    empty if there are problems
 * @param problems all mistakes of the file, in its order
 */
public record ReadSuite(Optional<Suite> suite, List<Mistake> problems) {
    public ReadSuite {
        Objects.requireNonNull(suite, "suite");
        problems = List.copyOf(problems);
    }
}
