package dev.apigw.suite;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A request and what is expected of it.
 *
 * @param name       unique within its suite
 * @param source     where the expectation comes from
 * @param confidence how sure it is
 * @param backend    tried before that of the suite
 * @param place      of its name
 */
public record SuiteCase(String name, Optional<String> source, Optional<Confidence> confidence, ClientRequest request,
                        Backend backend, Expectation expectation, SourceSpan place) {
    public SuiteCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(place, "place");
    }
}
