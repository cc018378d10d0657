package dev.apigw.suite;

import dev.apigw.simulate.backend.Backend;
import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Requests that are sent one after another in one world, and what is expected of them; mostly one.
 *
 * @param name       unique within its suite
 * @param source     where the expectation comes from
 * @param confidence how sure it is
 * @param steps      at least one
 * @param backend    tried before that of the suite
 * @param place      of its name
 */
public record SuiteCase(String name, Optional<String> source, Optional<Confidence> confidence, List<SuiteStep> steps,
                        Backend backend, SourceSpan place) {
    public SuiteCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confidence, "confidence");
        steps = List.copyOf(steps);
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(place, "place");
    }
}
