package dev.apigw.simulate;

import dev.apigw.model.Account;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.simulate.state.Environment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The API under simulation: what is the same for every request.
 *
 * @param entrance how requests reach the API
 * @param canary   what the canary of the stage serves, if that is another deployment
 * @param isCanary whether this is the gateway as the canary's requests meet it
 */
public record Gateway(RestApi api, Stage stage, Account account, Environment environment, Entrance entrance,
                      Optional<RestApi> canary, boolean isCanary) {
    public Gateway {
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(entrance, "entrance");
        Objects.requireNonNull(canary, "canary");
    }

    /** An API on a stage without a canary of another deployment. */
    public Gateway(RestApi api, Stage stage, Account account, Environment environment) {
        this(api, stage, account, environment, Entrance.ofApi(environment), Optional.empty(), false);
    }

    /** An API whose account knows nobody. */
    public Gateway(RestApi api, Stage stage, Environment environment) {
        this(api, stage, Account.none(), environment);
    }

    /** The same gateway whose stage has a canary that serves another API. */
    public Gateway withCanary(Optional<RestApi> served) {
        return new Gateway(api, stage, account, environment, entrance, served, isCanary);
    }

    /** The same gateway, reached in another way. */
    public Gateway through(Entrance other) {
        return new Gateway(api, stage, account, environment, other, canary, isCanary);
    }

    /** The same gateway on another stage. */
    public Gateway on(Stage other) {
        return new Gateway(api, other, account, environment, entrance, canary, isCanary);
    }

    /**
     * What the requests to the canary of the stage meet: its deployment, and its overrides over the variables of the stage.
     * The same gateway if there is no canary.
     */
    public Gateway toCanary() {
        return stage.canarySettings().map(this::toCanary).orElse(this);
    }

    private Gateway toCanary(CanarySettings settings) {
        Map<String, String> variables = new LinkedHashMap<>(stage.variables());
        variables.putAll(settings.stageVariableOverrides());
        return new Gateway(canary.orElse(api), stage.withVariables(variables), account, environment, entrance,
                canary, true);
    }

}
