package dev.apigw.source;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that was read, or the reason why not.
 *
 * @param file    the text; empty if there is a problem
 * @param problem why there is no text
 */
public record LoadedFile(SourceFile file, Optional<SourceProblem> problem) {
    public LoadedFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
    }
}
