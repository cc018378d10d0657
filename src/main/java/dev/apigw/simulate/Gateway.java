package dev.apigw.simulate;

import dev.apigw.model.Account;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.simulate.state.Environment;
import java.util.Objects;

/** The API under simulation: what is the same for every request. */
public record Gateway(RestApi api, Stage stage, Account account, Environment environment) {
    public Gateway {
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(environment, "environment");
    }

    /** An API whose account knows nobody. */
    public Gateway(RestApi api, Stage stage, Environment environment) {
        this(api, stage, Account.none(), environment);
    }
}
