package dev.apigw.simulate.access;

import dev.apigw.model.Account;
import dev.apigw.model.ApiKey;
import dev.apigw.model.UsagePlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Which key of an account a client has sent, and which plan lets it in.
 *
 * <p>Source: facts of authorization, section 6: a key is enabled and in a plan of the stage, and it is in one plan per stage at
 * most; keys of the same value count as one.
 */
public final class KeyCheck {
    private KeyCheck() {}

    /** A key that is let in. */
    public record Admitted(ApiKey key, UsagePlan plan) {}

    /** What became of a key: the plan that admits it, or in words why none does. */
    public record Result(Optional<Admitted> admitted, String why) {}

    /** Whether a stage of an API takes a key. */
    public static Result check(Account account, Optional<String> sent, String apiId, String stageName) {
        if (sent.isEmpty()) {
            return new Result(Optional.empty(), "no API key was sent");
        }
        Optional<ApiKey> found = find(account, sent.get());
        if (found.isEmpty()) {
            return new Result(Optional.empty(), "no API key of the account has the value that was sent");
        }
        ApiKey key = found.get();
        if (!key.enabled()) {
            return new Result(Optional.empty(), "API key `" + key.name() + "` is disabled");
        }
        return account.usagePlans().stream().filter(plan -> has(plan, key) && covers(plan, apiId, stageName)).findFirst()
                .map(plan -> new Result(Optional.of(new Admitted(key, plan)),
                        "API key `" + key.name() + "` is in the usage plan `" + plan.name() + "`"))
                .orElseGet(() -> new Result(Optional.empty(), "API key `" + key.name() + "` is in no usage plan of the stage `"
                        + stageName + "`"));
    }

    /** Every key is compared, in a time that does not tell how much of it is right; an enabled one is preferred. */
    private static Optional<ApiKey> find(Account account, String sent) {
        byte[] value = sent.getBytes(StandardCharsets.UTF_8);
        ApiKey found = null;
        for (ApiKey key : account.apiKeys()) {
            boolean same = MessageDigest.isEqual(key.value().getBytes(StandardCharsets.UTF_8), value);
            if (same && (found == null || !found.enabled())) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean has(UsagePlan plan, ApiKey key) {
        return plan.keys().contains(key.id()) || plan.keys().contains(key.name());
    }

    private static boolean covers(UsagePlan plan, String apiId, String stageName) {
        return plan.apiStages().map(stages -> stages.stream().anyMatch(stage -> stage.stage().equals(stageName)
                && stage.apiId().map(apiId::equals).orElse(true))).orElse(true);
    }
}
