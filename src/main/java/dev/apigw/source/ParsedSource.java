package dev.apigw.source;

import java.util.List;
import java.util.Optional;

/**
 * What became of a text.
 *
 * @param root     the tree; empty if a problem is fatal
 * @param problems in the order they were met
 */
public record ParsedSource(SourceFile file, Optional<Node> root, List<SourceProblem> problems) {
    public ParsedSource {
        problems = List.copyOf(problems);
    }
}
