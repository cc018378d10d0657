package dev.apigw.deploy;

import dev.apigw.model.MethodSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets one member of a method setting by its patch path, {@code /&#123;resourcePath&#125;/&#123;httpMethod&#125;/throttling/rateLimit}.
 *
 * <p>Source: observed – facts of the control plane, "Deployments, stages, canary": names of paths, the values of a new entry, and
 * that the entry of a method begins with the values that all methods have at that moment.
 */
final class MethodSettingPatch {
    static final String ALL = "*/*";
    private static final Pattern KEY = Pattern.compile("/(\\*/\\*|.*/(?:GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD|ANY))");
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "INFO");
    private static final List<String> STRATEGIES =
            List.of("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER");
    private static final int LONGEST_TTL = 3600;
    /** A new entry states everything but a logging level. */
    private static final MethodSetting NEW = edited(MethodSetting.DEFAULTS, fields -> fields.loggingLevel = Optional.empty());

    /** The members, by the end of their path. */
    private enum Member {
        METRICS("/metrics/enabled"), DATA_TRACE("/logging/dataTrace"), LOG_LEVEL("/logging/loglevel"),
        BURST_LIMIT("/throttling/burstLimit"), RATE_LIMIT("/throttling/rateLimit"), TTL("/caching/ttlInSeconds"),
        CACHING("/caching/enabled"), ENCRYPTED("/caching/dataEncrypted"),
        REQUIRE_AUTHORIZATION("/caching/requireAuthorizationForCacheControl"),
        STRATEGY("/caching/unauthorizedCacheControlHeaderStrategy");

        private final String end;

        Member(String end) {
            this.end = end;
        }
    }

    private final String key;
    private final Member member;

    private MethodSettingPatch(String key, Member member) {
        this.key = key;
        this.member = member;
    }

    /** What a path means; empty if it is none of a method setting. */
    static Optional<MethodSettingPatch> of(String path) {
        return Arrays.stream(Member.values()).filter(member -> path.endsWith(member.end)).findFirst().flatMap(member -> {
            Matcher matcher = KEY.matcher(path.substring(0, path.length() - member.end.length()));
            return matcher.matches() ? Optional.of(new MethodSettingPatch(stored(matcher.group(1)), member)) : Optional.empty();
        });
    }

    /** A key as a stage stores it: that of the root keeps its slash, no other begins with one. */
    static String stored(String key) {
        String plain = key.replace("~1", "/").replaceFirst("^/+", "");
        return plain.contains("/") ? plain : "/" + plain;
    }

    void apply(Map<String, MethodSetting> settings, String value) {
        MethodSetting base = Optional.ofNullable(settings.get(key)).or(() -> Optional.ofNullable(settings.get(ALL))).orElse(NEW);
        settings.put(key, edited(base, fields -> set(fields, value)));
    }

    private void set(Fields fields, String value) {
        switch (member) {
            case METRICS -> fields.metricsEnabled = flag(value);
            case DATA_TRACE -> fields.dataTraceEnabled = flag(value);
            case LOG_LEVEL -> fields.loggingLevel = Optional.of(word("loglevel", value, LEVELS));
            case BURST_LIMIT -> fields.burstLimit = OptionalInt.of(StageValues.count("burstLimit", value, Integer.MAX_VALUE));
            case RATE_LIMIT -> fields.rateLimit = OptionalDouble.of(StageValues.number("rateLimit", value));
            case TTL -> fields.cacheTtl = OptionalInt.of(StageValues.count("ttlInSeconds", value, LONGEST_TTL));
            case CACHING -> fields.cachingEnabled = flag(value);
            case ENCRYPTED -> fields.cacheDataEncrypted = flag(value);
            case REQUIRE_AUTHORIZATION -> fields.requireAuthorization = flag(value);
            case STRATEGY -> fields.strategy = Optional.of(word("unauthorizedCacheControlHeaderStrategy", value, STRATEGIES));
        }
    }

    /** Whatever is not true is false. Source: inferred – from the flags of methods and API keys, which are observed to do so. */
    private static Optional<Boolean> flag(String value) {
        return Optional.of(Boolean.parseBoolean(value));
    }

    private static String word(String what, String value, List<String> words) {
        if (!words.contains(value)) {
            throw Refused.badRequestInOwnWords("Invalid " + what + ": " + value + ". It is one of "
                    + String.join(", ", words) + ".");
        }
        return value;
    }

    private static MethodSetting edited(MethodSetting base, Consumer<Fields> edit) {
        Fields fields = new Fields(base);
        edit.accept(fields);
        return fields.toSetting();
    }

    /** A method setting in the making. */
    private static final class Fields {
        private Optional<Boolean> metricsEnabled;
        private Optional<String> loggingLevel;
        private Optional<Boolean> dataTraceEnabled;
        private OptionalDouble rateLimit;
        private OptionalInt burstLimit;
        private Optional<Boolean> cachingEnabled;
        private OptionalInt cacheTtl;
        private Optional<Boolean> cacheDataEncrypted;
        private Optional<Boolean> requireAuthorization;
        private Optional<String> strategy;

        Fields(MethodSetting base) {
            metricsEnabled = base.metricsEnabled();
            loggingLevel = base.loggingLevel();
            dataTraceEnabled = base.dataTraceEnabled();
            rateLimit = base.throttlingRateLimit();
            burstLimit = base.throttlingBurstLimit();
            cachingEnabled = base.cachingEnabled();
            cacheTtl = base.cacheTtlInSeconds();
            cacheDataEncrypted = base.cacheDataEncrypted();
            requireAuthorization = base.requireAuthorizationForCacheControl();
            strategy = base.unauthorizedCacheControlHeaderStrategy();
        }

        MethodSetting toSetting() {
            return new MethodSetting(metricsEnabled, loggingLevel, dataTraceEnabled, rateLimit, burstLimit, cachingEnabled, cacheTtl,
                    cacheDataEncrypted, requireAuthorization, strategy);
        }
    }
}
