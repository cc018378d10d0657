package dev.apigw.simulate.step;

import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.model.ThrottleSettings;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.state.Throttles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a request against the throttle of its method in the stage, and then against that of the account.
 *
 * <p>Source: documented – developer guide, "Throttle API requests" (order) and "Quotas" (limits of accounts, Regions with
 * lower ones). A setting for all methods gives each method a bucket of its own: inferred. A limit of -1 is none, as tools have
 * it; a rate or burst of zero refuses everything: common knowledge.
 */
final class ThrottleStep implements Step {
    private static final ThrottleSettings ACCOUNT = new ThrottleSettings(10_000, 5_000);
    private static final ThrottleSettings SMALL_ACCOUNT = new ThrottleSettings(2_500, 1_250);
    private static final Set<String> SMALL_REGIONS = Set.of("af-south-1", "eu-south-1", "ap-southeast-3", "me-central-1",
            "ap-south-2", "ap-southeast-4", "eu-south-2", "eu-central-2", "il-central-1", "ca-west-1", "ap-southeast-5",
            "ap-southeast-7", "mx-central-1");

    private final Throttles throttles;

    ThrottleStep(Throttles throttles) {
        this.throttles = throttles;
    }

    @Override public String name() {
        return "throttling";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Instant now = exchange.context().requestTime();
        Stage stage = exchange.gateway().stage();
        MethodRequest request = exchange.methodRequest();
        Optional<ThrottleSettings> setting = stage.methodSettings().isEmpty() ? Optional.empty()
                : setting(stage.methodSetting(request.resource().path(), request.method().httpMethod()));
        if (setting.isPresent() && !throttles.take(List.of("stage", stage.stageName(), request.resource().path(),
                request.method().httpMethod()), setting.get(), now)) {
            return refused("the throttle of " + request.method().httpMethod() + " " + request.resource().path()
                    + " in the stage `" + stage.stageName() + "` (" + UsagePlanStep.text(setting.get()) + ") has no token left", stage);
        }
        ThrottleSettings account = SMALL_REGIONS.contains(exchange.gateway().environment().region()) ? SMALL_ACCOUNT : ACCOUNT;
        return throttles.take(List.of("account"), account, now) ? new Outcome.Continue(exchange)
                : refused("the throttle of the account (" + UsagePlanStep.text(account) + ") has no token left", stage);
    }

    private static Outcome refused(String why, Stage stage) {
        return Outcome.Reject.of(Failure.THROTTLED, new Note(why, stage.origin()));
    }

    private static Optional<ThrottleSettings> setting(MethodSetting setting) {
        double rate = setting.throttlingRateLimit().orElseThrow();
        int burst = setting.throttlingBurstLimit().orElseThrow();
        return rate < 0 || burst < 0 ? Optional.empty() : Optional.of(new ThrottleSettings(rate, burst));
    }
}
