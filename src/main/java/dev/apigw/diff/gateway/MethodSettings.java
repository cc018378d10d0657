package dev.apigw.diff.gateway;

import static dev.apigw.diff.Judgement.BEHAVIOUR;
import static dev.apigw.diff.Judgement.COST;
import static dev.apigw.diff.Judgement.SECURITY;

import dev.apigw.diff.Change;
import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.DiffRule;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings of methods as they count: what a method says itself, then what all methods have, then the defaults. */
final class MethodSettings implements DiffRule {
    private static final String ALL = "*/*";
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "INFO");
    private static final Verdict LOWER = Verdict.behaviour("requests beyond it are answered with 429");
    private static final Verdict HIGHER = Verdict.cost("more requests get through to the backend, and are paid for");

    private static final List<Setting<MethodSetting>> SETTINGS = List.of(
            Setting.of("stage-throttle-changed", BEHAVIOUR, "Another number of requests gets through.", "throttlingRateLimit",
                    setting -> number(setting.throttlingRateLimit()), MethodSettings::throttle),
            Setting.of("stage-throttle-changed", BEHAVIOUR, "Another number of requests gets through.", "throttlingBurstLimit",
                    setting -> number(setting.throttlingBurstLimit()), MethodSettings::throttle),
            Setting.of("stage-caching-changed", BEHAVIOUR, "Answers come from the cache, or no more.", "cachingEnabled",
                    flag(MethodSetting::cachingEnabled), Verdict.flag(Verdict.behaviour("answers come from the cache while they last"),
                            Verdict.behaviour("every request reaches the backend"))),
            Setting.of("stage-logging-changed", COST, "Execution logs say more, or less.", "loggingLevel", MethodSetting::loggingLevel,
                    (before, after) -> LEVELS.indexOf(after.orElse("")) > LEVELS.indexOf(before.orElse(""))
                            ? Verdict.cost("more is written to the log, and paid for") : Verdict.none("less is written to the log")),
            Setting.of("stage-data-trace-changed", SECURITY, "Whole requests and answers are written to the log, or no more.",
                    "dataTraceEnabled", flag(MethodSetting::dataTraceEnabled), Verdict.flag(
                            Verdict.security("bodies and headers of every request, tokens included, are written to the log"),
                            Verdict.none("bodies are no longer written to the log"))),
            Setting.of("stage-metrics-changed", COST, "Detailed metrics are kept, or no more.", "metricsEnabled",
                    flag(MethodSetting::metricsEnabled), Verdict.flag(Verdict.cost("detailed metrics are paid for"),
                            Verdict.none("there are no metrics of single methods any more"))));

    /** They count while answers come from the cache. */
    private static final List<Setting<MethodSetting>> SETTINGS_OF_CACHE = List.of(
            Setting.of("stage-cache-ttl-changed", BEHAVIOUR, "Answers stay in the cache for another time.", "cacheTtlInSeconds",
                    setting -> number(setting.cacheTtlInSeconds()), Verdict.number(Verdict.behaviour("clients see changes later"),
                            Verdict.behaviour("more requests reach the backend"))),
            Setting.of("stage-cache-encryption-changed", SECURITY, "Cached answers are stored in clear, or encrypted.",
                    "cacheDataEncrypted", flag(MethodSetting::cacheDataEncrypted), Verdict.flag(
                            Verdict.none("cached answers are stored encrypted"), Verdict.security("cached answers are stored in clear"))),
            Setting.of("stage-cache-control-changed", SECURITY, "Clients may renew entries of the cache, or no more.",
                    "requireAuthorizationForCacheControl", flag(MethodSetting::requireAuthorizationForCacheControl), Verdict.flag(
                            Verdict.behaviour("clients without the right to do so renew no entries"),
                            Verdict.security("every client can empty the cache and so reach the backend"))),
            Setting.of("stage-cache-control-strategy-changed", BEHAVIOUR, "Clients that may not renew an entry get another answer.",
                    "unauthorizedCacheControlHeaderStrategy", MethodSetting::unauthorizedCacheControlHeaderStrategy,
                    Verdict.always(Verdict.behaviour("clients that may not renew an entry get another answer"))));

    @Override public List<ChangeInfo> infos() {
        return Stream.concat(SETTINGS.stream(), SETTINGS_OF_CACHE.stream()).map(Setting::info).distinct().toList();
    }

    @Override public Stream<Change> check(Comparison comparison) {
        return StageSettings.pairs(comparison).flatMap(stages -> changes(stages).stream());
    }

    /** What holds for all methods is told once; a method is named where it differs in another way. */
    private static List<Change> changes(Matched<Stage> stages) {
        Matched<MethodSetting> all = stages.with(setting(stages.before(), ALL), setting(stages.after(), ALL));
        List<Change> changes = new ArrayList<>(settings(all).flatMap(each -> each.change(all).stream()).toList());
        Set<String> keys = new TreeSet<>();
        Stream.of(stages.before(), stages.after()).forEach(stage -> stage.methodSettings().keySet().stream()
                .map(MethodSettings::normalized).filter(key -> !key.equals(ALL)).forEach(keys::add));
        for (String key : keys) {
            Matched<MethodSetting> own = new Matched<>("stage, " + subject(key), setting(stages.before(), key),
                    setting(stages.after(), key), stages.originBefore(), stages.originAfter());
            settings(own).filter(each -> !isTold(each, all, own)).flatMap(each -> each.change(own).stream()).forEach(changes::add);
        }
        return changes;
    }

    private static Stream<Setting<MethodSetting>> settings(Matched<MethodSetting> pair) {
        boolean cached = Stream.of(pair.before(), pair.after()).allMatch(setting -> setting.cachingEnabled().orElse(false));
        return cached ? Stream.concat(SETTINGS.stream(), SETTINGS_OF_CACHE.stream()) : SETTINGS.stream();
    }

    private static boolean isTold(Setting<MethodSetting> setting, Matched<MethodSetting> all, Matched<MethodSetting> own) {
        Function<MethodSetting, Optional<String>> value = setting.value();
        return value.apply(all.before()).equals(value.apply(own.before())) && value.apply(all.after()).equals(value.apply(own.after()));
    }

    private static MethodSetting setting(Stage stage, String key) {
        MethodSetting own = stage.methodSettings().entrySet().stream().filter(entry -> normalized(entry.getKey()).equals(key))
                .map(Map.Entry::getValue).findFirst().orElse(MethodSetting.NONE);
        return own.or(stage.methodSettings().getOrDefault(ALL, MethodSetting.NONE)).or(MethodSetting.DEFAULTS);
    }

    /** A key with plain slashes and one at its begin: {@code /pets/{id}/GET}. */
    private static String normalized(String key) {
        return key.equals(ALL) ? ALL : "/" + key.replace("~1", "/").replaceFirst("^/+", "");
    }

    private static String subject(String key) {
        int slash = key.lastIndexOf('/');
        return key.substring(slash + 1) + " " + (slash == 0 ? "/" : key.substring(0, slash));
    }

    /** Source: observed – facts of stages: -1 stands for no limit of the stage's own. */
    private static Verdict throttle(Optional<String> before, Optional<String> after) {
        double old = limit(before);
        double now = limit(after);
        return now > old ? HIGHER : LOWER;
    }

    private static double limit(Optional<String> number) {
        double value = number.map(Double::parseDouble).orElse(-1.0);
        return value < 0 ? Double.MAX_VALUE : value;
    }

    private static Function<MethodSetting, Optional<String>> flag(Function<MethodSetting, Optional<Boolean>> flag) {
        return setting -> flag.apply(setting).map(on -> Boolean.toString(on));
    }

    private static Optional<String> number(OptionalDouble number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
