package dev.apigw.simulate;

import dev.apigw.model.RestApi;
import dev.apigw.simulate.state.Environment;
import java.util.Objects;

/** The API under simulation: what is the same for every request. */
public record Gateway(RestApi api, SimulatedStage stage, Environment environment) {
    public Gateway {
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(environment, "environment");
    }
}
