package dev.apigw.simulate;

import dev.apigw.model.CanarySettings;
import dev.apigw.model.LambdaAlias;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many requests went which way.
 *
 * @param aspects what they are told apart by, each with the ways that were taken
 */
public record TrafficSummary(int requests, Duration time, List<Aspect> aspects) {
    /** One question, such as which deployment answered. */
    public record Aspect(String name, List<Way> ways) {
        public Aspect {
            Objects.requireNonNull(name, "name");
            ways = List.copyOf(ways);
        }

        /** How many requests the question is about. */
        public int total() {
            return ways.stream().mapToInt(Way::requests).sum();
        }
    }

    /**
     * One answer to it.
     *
     * @param expected share of all in this aspect, 0 to 1, where the settings state one
     */
    public record Way(String name, int requests, Optional<Double> expected) {
        public Way {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expected, "expected");
        }
    }

    public TrafficSummary {
        Objects.requireNonNull(time, "time");
        aspects = List.copyOf(aspects);
    }

    /** Counts requests, one after another. */
    public static final class Counter {
        private final Gateway gateway;
        private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        private int requests;

        public Counter(Gateway gateway) {
            this.gateway = Objects.requireNonNull(gateway, "gateway");
            List.of("deployment", "execution log group", "function version", "status", "status of the stage", "status of the canary",
                    "cache", "refused by").forEach(aspect ->
                    counts.put(aspect, new TreeMap<>()));
        }

        /** Counts a request that was answered. */
        public void add(SimulationResult.Answered answered) {
            Exchange exchange = answered.exchange();
            requests++;
            if (gateway.stage().canarySettings().isPresent()) {
                boolean canary = exchange.gateway().isCanary();
                count("deployment", canary ? "canary" : "stage");
                // Source: documented – developer guide, "Set up an API Gateway canary release deployment".
                count("execution log group", "API-Gateway-Execution-Logs/" + gateway.environment().apiId() + "/"
                        + gateway.stage().stageName() + (canary ? "/Canary" : ""));
                count(canary ? "status of the canary" : "status of the stage", Integer.toString(answered.response().statusCode()));
            }
            if (exchange.isSent() && !exchange.isCached()) {
                exchange.integrationRequest().functionVersion().ifPresent(version ->
                        count("function version", version(exchange.integrationRequest(), version)));
            }
            count("status", Integer.toString(answered.response().statusCode()));
            if (gateway.stage().cacheClusterEnabled()) {
                count("cache", exchange.isCached() ? "hit" : exchange.isAnswered() ? "miss, or not cached" : "not reached");
            }
            answered.failure().ifPresent(failure -> count("refused by", failure.name()));
        }

        private void count(String aspect, String way) {
            counts.get(aspect).merge(way, 1, Integer::sum);
        }

        private static String version(IntegrationRequest request, String version) {
            return request.lambda().orElse("").replaceFirst(".*:function:", "") + " " + version;
        }

        /** What was counted up to now. */
        public TrafficSummary summary(Duration time) {
            List<Aspect> aspects = new ArrayList<>();
            counts.forEach((aspect, ways) -> {
                expected(aspect).forEach((way, share) -> {
                    if (!ways.isEmpty()) {
                        ways.putIfAbsent(way, 0);
                    }
                });
                if (!ways.isEmpty()) {
                    aspects.add(new Aspect(aspect, ways.entrySet().stream().map(entry -> new Way(entry.getKey(), entry.getValue(),
                            Optional.ofNullable(expected(aspect).get(entry.getKey())))).toList()));
                }
            });
            return new TrafficSummary(requests, time, aspects);
        }

        private Map<String, Double> expected(String aspect) {
            Map<String, Double> shares = new TreeMap<>();
            if (aspect.equals("deployment")) {
                double canary = gateway.stage().canarySettings().map(CanarySettings::percentTraffic).orElse(0.0) / 100;
                shares.put("canary", canary);
                shares.put("stage", 1 - canary);
            } else if (aspect.equals("function version") && gateway.account().lambdaAliases().size() == 1) {
                LambdaAlias alias = gateway.account().lambdaAliases().get(0);
                String name = alias.aliasArn().replaceFirst(".*:function:", "") + " ";
                alias.additionalVersionWeights().forEach((version, weight) -> shares.put(name + version, weight));
                shares.put(name + alias.functionVersion(),
                        1 - alias.additionalVersionWeights().values().stream().mapToDouble(Double::doubleValue).sum());
            }
            return shares;
        }
    }
}
