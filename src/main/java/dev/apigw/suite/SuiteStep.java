package dev.apigw.suite;

import dev.apigw.model.Identity;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.source.SourceSpan;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A request of a case, and what is expected of it.
 *
 * @param signAs      who signs the request
 * @param wait        how far the clock goes on before it is sent
 * @param flushStageCache whether the cache of the stage is emptied before
 * @param repeat      how often it is sent; each time the same is expected
 * @param place       where the step stands
 */
public record SuiteStep(ClientRequest request, Optional<Identity> signAs, Duration pause, boolean flushStageCache, int repeat,
                        Expectation expectation, SourceSpan place) {
    public SuiteStep {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(signAs, "signAs");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(place, "place");
    }
}
