package dev.apigw.suite;

import dev.apigw.model.Stage;
import dev.apigw.simulate.NotSupported;
import java.util.List;
import java.util.Objects;

/**
 * The stage that the requests of a suite are sent to.
 *
 * @param notSupported what it asks for and nobody simulates yet; each case of the suite depends on it
 */
public record SuiteStage(Stage stage, List<NotSupported> notSupported) {
    public SuiteStage {
        Objects.requireNonNull(stage, "stage");
        notSupported = List.copyOf(notSupported);
    }
}
