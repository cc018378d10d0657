package dev.apigw.model;

import java.util.List;

/**
 * Everyone and everything that the account of an API knows beside the API: what is not listed does not exist.
 *
 * @param lambdaAliases with the versions behind them
 */
public record Account(List<ApiKey> apiKeys, List<UsagePlan> usagePlans, List<Identity> identities, List<UserPool> userPools,
                     List<LambdaAlias> lambdaAliases, List<DomainName> domainNames) {
    public Account {
        apiKeys = List.copyOf(apiKeys);
        usagePlans = List.copyOf(usagePlans);
        identities = List.copyOf(identities);
        userPools = List.copyOf(userPools);
        lambdaAliases = List.copyOf(lambdaAliases);
        domainNames = List.copyOf(domainNames);
    }

    /** An account without keys, plans, callers, user pools, aliases and domain names. */
    public static Account none() {
        return new Account(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
