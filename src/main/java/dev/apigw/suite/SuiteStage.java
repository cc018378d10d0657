package dev.apigw.suite;

import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.SimulatedStage;
import java.util.List;
import java.util.Objects;

/**
 * The stage that the requests of a suite are sent to.
 *
 * @param notSupported what it asks for and nobody simulates yet; each case of the suite depends on it
 */
public record SuiteStage(SimulatedStage stage, List<NotSupported> notSupported) {
    public SuiteStage {
        Objects.requireNonNull(stage, "stage");
        notSupported = List.copyOf(notSupported);
    }
}
