package dev.apigw.simulate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The stage that a request is sent to.
 *
 * @param variables by name
 */
public record SimulatedStage(String stageName, Map<String, String> variables) {
    public SimulatedStage {
        Objects.requireNonNull(stageName, "stageName");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
