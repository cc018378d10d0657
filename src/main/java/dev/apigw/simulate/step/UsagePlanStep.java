package dev.apigw.simulate.step;

import dev.apigw.model.ApiKey;
import dev.apigw.model.QuotaSettings;
import dev.apigw.model.ThrottleSettings;
import dev.apigw.model.UsagePlan;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.MethodRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.access.KeyCheck;
import dev.apigw.simulate.state.Quotas;
import dev.apigw.simulate.state.Throttles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds a request against throttle and quota of the usage plan of its key.
 *
 * <p>Source: documented – developer guide, "Throttle API requests" (the plan comes before the stage, and counts each key over all
 * stages of the plan), API reference, {@code UsagePlan}; bodies reported – facts of gateway responses. That a throttled
 * request does not count against the quota, and that a throttle of the method is asked before that of the plan, is inferred.
 */
final class UsagePlanStep implements Step {
    private final Throttles throttles;
    private final boolean skipAuthorization;
    private final Quotas quotas = new Quotas();

    UsagePlanStep(Throttles throttles, boolean skipAuthorization) {
        this.throttles = throttles;
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "usage-plan";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (skipAuthorization || !exchange.methodRequest().method().apiKeyRequired()) {
            return new Outcome.Continue(exchange);
        }
        KeyCheck.Admitted admitted = ApiKeyStep.check(exchange).admitted().orElseThrow();
        UsagePlan plan = admitted.plan();
        ApiKey key = admitted.key();
        Instant now = exchange.context().requestTime();
        Optional<ThrottleSettings> ofMethod = ofMethod(plan, exchange);
        MethodRequest request = exchange.methodRequest();
        if (ofMethod.isPresent() && !throttles.take(List.of("plan", plan.id(), key.id(), exchange.gateway().stage().stageName(),
                request.resource().path(), request.method().httpMethod()), ofMethod.get(), now)) {
            return refused(Failure.THROTTLED, plan, "the throttle of this method in the usage plan `" + plan.name() + "` ("
                    + text(ofMethod.get()) + ") has no token left for the key `" + key.name() + "`");
        }
        if (plan.throttle().isPresent() && !throttles.take(List.of("plan", plan.id(), key.id()), plan.throttle().get(), now)) {
            return refused(Failure.THROTTLED, plan, "the throttle of the usage plan `" + plan.name() + "` ("
                    + text(plan.throttle().get()) + ") has no token left for the key `" + key.name() + "`");
        }
        return quota(exchange, plan, key, now);
    }

    private Outcome quota(Exchange exchange, UsagePlan plan, ApiKey key, Instant now) {
        if (plan.quota().isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        QuotaSettings quota = plan.quota().get();
        long left = quotas.take(List.of(plan.id(), key.id()), quota, now);
        String of = quota.limit() + " requests a " + quota.period().name().toLowerCase(Locale.ROOT);
        return left < 0 ? refused(Failure.QUOTA_EXCEEDED, plan, "the key `" + key.name() + "` has used up its quota of " + of
                + " in the usage plan `" + plan.name() + "`")
                : new Outcome.Continue(exchange, Note.of(left + " left of the quota of " + of, plan.origin()));
    }

    private static Outcome refused(Failure failure, UsagePlan plan, String why) {
        return Outcome.Reject.of(failure, Note.of(why, plan.origin()));
    }

    static String text(ThrottleSettings settings) {
        String rate = settings.rateLimit() == Math.rint(settings.rateLimit()) ? Long.toString((long) settings.rateLimit())
                : Double.toString(settings.rateLimit());
        return rate + " a second, burst " + settings.burstLimit();
    }

    /** The throttle for a method, by {@code /path/VERB}; the root is {@code //GET}. */
    private static Optional<ThrottleSettings> ofMethod(UsagePlan plan, Exchange exchange) {
        String path = exchange.methodRequest().resource().path() + "/" + exchange.methodRequest().method().httpMethod();
        return plan.apiStages().orElse(List.of()).stream()
                .filter(stage -> stage.stage().equals(exchange.gateway().stage().stageName()))
                .flatMap(stage -> Optional.ofNullable(stage.throttle().get(path)).stream()).findFirst();
    }
}
