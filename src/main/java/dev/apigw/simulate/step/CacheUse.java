package dev.apigw.simulate.step;

import dev.apigw.diagnostic.Origin;
import dev.apigw.mapping.Evaluated;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ExpressionEvaluator;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.Integration;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.ExchangeValues;
import dev.apigw.simulate.MethodRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a request uses the cache of its stage, and under which key.
 *
 * <p>Source: facts of caching, sections 1 to 3 and 7. Documented – developer guide, "Cache settings for REST APIs": both
 * switches, GET alone unless the method has its own setting, keys of listed parameters only, a missing value is a key of its
 * own. Inferred: a GET that an {@code ANY} method takes is cached; a method without key parameters has one entry.
 *
 * @param key     what tells an entry from all others; empty if the cache is not used
 * @param why     why not, if it is not
 * @param setting of the method
 */
record CacheUse(Optional<List<String>> key, String why, MethodSetting setting, Optional<Origin> origin) {
    /** How a request uses the cache; empty if the stage has none. */
    static Optional<CacheUse> of(Exchange exchange) {
        Stage stage = exchange.gateway().stage();
        if (!stage.cacheClusterEnabled() || exchange.methodRequest().method().methodIntegration().isEmpty()) {
            return Optional.empty();
        }
        MethodRequest request = exchange.methodRequest();
        String path = request.resource().path();
        MethodSetting setting = stage.methodSetting(path, request.method().httpMethod());
        boolean own = stage.ownSetting(path, request.method().httpMethod()).flatMap(MethodSetting::cachingEnabled).isPresent();
        String why = !setting.cachingEnabled().orElse(false) ? "cachingEnabled is off for the method"
                : !own && !request.httpMethod().equals("GET") ? "the setting of the whole stage caches GET only"
                : setting.cacheTtlInSeconds().orElse(0) == 0 ? "cacheTtlInSeconds is 0"
                : ResponseStream.isStream(exchange.integration()) ? "streamed responses are not cached"
                : isCutOff(exchange) ? "the canary does not use the cache of the stage (useStageCache)" : "";
        return Optional.of(new CacheUse(why.isEmpty() ? Optional.of(key(exchange)) : Optional.empty(), why, setting, stage.origin()));
    }

    Duration timeToLive() {
        return Duration.ofSeconds(setting.cacheTtlInSeconds().orElse(0));
    }

    private static boolean isCutOff(Exchange exchange) {
        return exchange.gateway().isCanary()
                && !exchange.gateway().stage().canarySettings().map(CanarySettings::useStageCache).orElse(false);
    }

    private static List<String> key(Exchange exchange) {
        Integration integration = exchange.integration();
        MethodRequest request = exchange.methodRequest();
        List<String> key = new ArrayList<>();
        // A canary of the same deployment shares the entries, one of another deployment has its own.
        key.add(exchange.gateway().isCanary() && exchange.gateway().canary().isPresent() ? "canary" : "stage");
        key.add(integration.cacheNamespace().orElse(request.resource().path()));
        key.add(request.httpMethod());
        for (Stated parameter : integration.cacheKeyParameters()) {
            key.add(parameter.value() + value(parameter, exchange).map(value -> "=" + value).orElse(" is absent"));
        }
        return key;
    }

    /** The value of {@code method.request.*}, or of what is mapped to {@code integration.request.*}. */
    private static Optional<String> value(Stated parameter, Exchange exchange) {
        String source = Optional.ofNullable(exchange.integration().requestParameters().get(parameter.value())).map(Stated::value)
                .orElse(parameter.value());
        return Expression.parse(source).map(expression -> ExpressionEvaluator.evaluate(expression, new ExchangeValues(exchange)))
                .filter(Evaluated.Values.class::isInstance).map(found -> String.join(",", ((Evaluated.Values) found).values()));
    }
}
