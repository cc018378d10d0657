package dev.apigw.lint.rule;

import dev.apigw.lint.LintRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about security, CORS, errors, caches, stages and cost, by family. */
final class AccessRules {
    private static final List<LintRule> SECURITY = List.of(
            new SecurityApiOpen(), new SecurityMethodOpen(), new SecurityApiKeyOnly(), new SecurityAuthorizerUnused(),
            new SecurityAuthorizerCacheAnonymous(), new SecurityAuthorizerTtlLong(), new SecurityTokenInQuery(),
            new SecurityGreedyBypass(), new SecurityCallerCredentials(), new SecurityApiKeySource(),
            new SecurityPolicyEverybody(), new SecurityPrivateApiAnyVpc(), new SecurityPolicyKeyAbsent(),
            new SecurityPolicyActions(), new SecurityBackendHttp(), new SecurityTlsUnverified(),
            new SecurityTlsPolicyOld(), new SecurityMutualTlsBypass(), new SecurityDefaultEndpoint(),
            new SecuritySecretStated(), new SecuritySecretInStage(), new SecurityAccountIdStated(),
            new SecurityCognitoScopes(), new SecurityWafMissing());
    private static final List<LintRule> CORS = List.of(
            new CorsPreflightOrigin(), new CorsPreflightStatus(), new CorsPreflightAuthorized(),
            new CorsAnyAuthorized(), new CorsMethodsIncomplete(), new CorsHeadersIncomplete(),
            new CorsOriginDisagrees(), new CorsAnswerOrigin(), new CorsCredentialsWildcard(), new CorsOriginMalformed(),
            new CorsWildcardAuthorized(), new CorsGatewayResponses());
    private static final List<LintRule> ERRORS = List.of(
            new ErrorsGatewayResponseJson(), new ErrorsGatewayResponseLeak(), new ErrorsGatewayResponseSuccess(),
            new ErrorsDefaultStatus(), new ErrorsDefaultMissing(), new ErrorsUnknownPath(), new ErrorsAsSuccess(),
            new ErrorsUnmapped(), new ErrorsFunctionDetails(), new ErrorsStackTrace());
    private static final List<LintRule> CACHE = List.of(
            new CacheKeyIdentity(), new CacheKeyPath(), new CacheKeyQuery(), new CacheNamespaceShared(),
            new CacheWrites(), new CacheTtlZero(), new CacheWithoutCluster(), new CacheUnencrypted(),
            new CacheInvalidationOpen(), new CacheCanaryShared());
    private static final List<LintRule> STAGE = List.of(
            new StageVariableUnset(), new StageVariableUnused(), new StageNameRefused(), new StageSettingUnmatched(),
            new StageDataTrace(), new StageAccessLogOff(), new StageAccessLogFormat(), new StageAccessLogSecret(),
            new StageThrottleUnlimited(), new StageThrottleZero(), new StageThrottleBurst(), new StageCanaryShare(),
            new StageCanaryOverride(), new StageUsagePlanMissing(), new StageUsagePlanStage(), new StageUsagePlanIdle(),
            new StageUsagePlanUnlimited(), new StageUsagePlanKey());
    private static final List<LintRule> COST = List.of(
            new CostAuthorizerUncached(), new CostTokenUnchecked(), new CostPreflightUncached(),
            new CostPreflightFunction(), new CostCacheIdle(), new CostCacheOversized(), new CostInfoLogging(),
            new CostDetailedMetrics());

    private AccessRules() {}

    static List<LintRule> all() {
        return Stream.of(SECURITY, CORS, ERRORS, CACHE, STAGE, COST).flatMap(List::stream)
                .<LintRule>map(rule -> new ForRestApis(new OncePerPlace(rule))).toList();
    }
}
