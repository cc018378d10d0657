package dev.apigw.simulate.access;

import dev.apigw.model.ApiKey;
import dev.apigw.model.UsagePlan;
import java.util.List;

/** Everyone and everything that the account of the API knows: what is not listed does not exist. */
public record Access(List<ApiKey> apiKeys, List<UsagePlan> usagePlans, List<Identity> identities, List<UserPool> userPools) {
    public Access {
        apiKeys = List.copyOf(apiKeys);
        usagePlans = List.copyOf(usagePlans);
        identities = List.copyOf(identities);
        userPools = List.copyOf(userPools);
    }

    /** An account without keys, plans, callers and user pools. */
    public static Access none() {
        return new Access(List.of(), List.of(), List.of(), List.of());
    }
}
