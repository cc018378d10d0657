package dev.apigw.suite;

import dev.apigw.model.RestApi;
import java.util.Objects;

/**
 * The API that a suite tests.
 *
 * @param name   the path of its file, from where the suite's own path counts
 * @param errors how many findings would keep API Gateway from importing it
 */
public record SuiteDefinition(String name, RestApi api, long errors) {
    public SuiteDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(api, "api");
    }
}
