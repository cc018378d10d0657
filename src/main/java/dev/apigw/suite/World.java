package dev.apigw.suite;

import dev.apigw.model.Account;
import dev.apigw.model.Stage;
import dev.apigw.simulate.backend.Backend;
import java.util.Objects;
import java.util.Optional;

/**
 * What the requests of a suite meet besides the API.
 *
 * @param canary what a canary of the stage serves, if it has one
 */
public record World(Stage stage, Account account, Backend backend, Optional<SuiteDefinition> canary) {
    public World {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(canary, "canary");
    }
}
