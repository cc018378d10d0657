package dev.apigw.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * As the API reference's {@code MethodSetting}; what is absent comes from the next wider entry.
 *
 * @param loggingLevel                           {@code OFF}, {@code ERROR} or {@code INFO}
 * @param throttlingRateLimit                    requests per second
 * @param throttlingBurstLimit                   requests
 * @param cacheTtlInSeconds                      seconds, 0 to 3600
 * @param unauthorizedCacheControlHeaderStrategy {@code FAIL_WITH_403}, {@code SUCCEED_WITH_RESPONSE_HEADER} or
 *                                               {@code SUCCEED_WITHOUT_RESPONSE_HEADER}
 */
public record MethodSetting(Optional<Boolean> metricsEnabled, Optional<String> loggingLevel, Optional<Boolean> dataTraceEnabled,
                            OptionalDouble throttlingRateLimit, OptionalInt throttlingBurstLimit,
                            Optional<Boolean> cachingEnabled, OptionalInt cacheTtlInSeconds,
                            Optional<Boolean> cacheDataEncrypted, Optional<Boolean> requireAuthorizationForCacheControl,
                            Optional<String> unauthorizedCacheControlHeaderStrategy) {
    /** Nothing is set. */
    public static final MethodSetting NONE = new MethodSetting(Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalDouble.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /**
     * What API Gateway does where nothing is set.
     *
     * <p>Source: observed – facts of caching and stages, section 5.
     */
    public static final MethodSetting DEFAULTS = new MethodSetting(Optional.of(false), Optional.of("OFF"), Optional.of(false),
            OptionalDouble.of(10_000), OptionalInt.of(5_000), Optional.of(false), OptionalInt.of(300), Optional.of(false),
            Optional.of(true), Optional.of("SUCCEED_WITH_RESPONSE_HEADER"));

    public MethodSetting {
        Objects.requireNonNull(metricsEnabled, "metricsEnabled");
        Objects.requireNonNull(loggingLevel, "loggingLevel");
        Objects.requireNonNull(dataTraceEnabled, "dataTraceEnabled");
        Objects.requireNonNull(throttlingRateLimit, "throttlingRateLimit");
        Objects.requireNonNull(throttlingBurstLimit, "throttlingBurstLimit");
        Objects.requireNonNull(cachingEnabled, "cachingEnabled");
        Objects.requireNonNull(cacheTtlInSeconds, "cacheTtlInSeconds");
        Objects.requireNonNull(cacheDataEncrypted, "cacheDataEncrypted");
        Objects.requireNonNull(requireAuthorizationForCacheControl, "requireAuthorizationForCacheControl");
        Objects.requireNonNull(unauthorizedCacheControlHeaderStrategy, "unauthorizedCacheControlHeaderStrategy");
    }

    /** This setting, and where it says nothing, a wider one. */
    public MethodSetting or(MethodSetting wider) {
        return new MethodSetting(metricsEnabled.or(wider::metricsEnabled), loggingLevel.or(wider::loggingLevel),
                dataTraceEnabled.or(wider::dataTraceEnabled),
                throttlingRateLimit.isPresent() ? throttlingRateLimit : wider.throttlingRateLimit,
                throttlingBurstLimit.isPresent() ? throttlingBurstLimit : wider.throttlingBurstLimit,
                cachingEnabled.or(wider::cachingEnabled),
                cacheTtlInSeconds.isPresent() ? cacheTtlInSeconds : wider.cacheTtlInSeconds,
                cacheDataEncrypted.or(wider::cacheDataEncrypted),
                requireAuthorizationForCacheControl.or(wider::requireAuthorizationForCacheControl),
                unauthorizedCacheControlHeaderStrategy.or(wider::unauthorizedCacheControlHeaderStrategy));
    }
}
