package dev.apigw.suite;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code stage}: what {@code aws apigateway get-stage} prints, with {@code apiKeys} and {@code usagePlans} as
 * {@code get-api-keys} and {@code get-usage-plans} print them.
 *
 * <p>What is not simulated yet is kept as a reason not to run the cases, never ignored: a canary, a cache that a method uses, and
 * a throttling limit that would stop the first request. API keys need none here, since methods that ask for one are refused where
 * the request meets them.
 */
final class StageReader {
    static final List<String> STAGE = List.of("stageName", "description", "deploymentId", "clientCertificateId",
            "cacheClusterEnabled", "cacheClusterSize", "cacheClusterStatus", "methodSettings", "variables",
            "documentationVersion", "accessLogSettings", "canarySettings", "tracingEnabled", "webAclArn", "tags", "createdDate",
            "lastUpdatedDate", "apiKeys", "usagePlans");
    private static final List<String> METHOD_SETTING = List.of("metricsEnabled", "loggingLevel", "dataTraceEnabled",
            "throttlingBurstLimit", "throttlingRateLimit", "cachingEnabled", "cacheTtlInSeconds", "cacheDataEncrypted",
            "requireAuthorizationForCacheControl", "unauthorizedCacheControlHeaderStrategy");
    private static final List<String> ACCESS_LOG = List.of("format", "destinationArn");
    private static final List<String> CANARY = List.of("percentTraffic", "deploymentId", "deployment",
            "stageVariableOverrides", "useStageCache");
    private static final List<String> API_KEY = List.of("id", "value", "name", "customerId", "description", "enabled",
            "createdDate", "lastUpdatedDate", "stageKeys", "tags");
    private static final List<String> USAGE_PLAN = List.of("id", "name", "description", "apiStages", "throttle", "quota",
            "productCode", "tags", "keys");
    /** The name that a stage has if the suite states none. */
    private static final String DEFAULT_NAME = "dev";

    private final Members members;
    private final List<NotSupported> notSupported = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private StageReader(Members members) {
        this.members = members;
    }

    static SuiteStage read(Optional<MapNode> stage, Members members) {
        StageReader reader = new StageReader(members);
        stage.ifPresent(map -> {
            members.allow(map, "a stage", STAGE);
            map.entries().forEach(reader::member);
        });
        String name = stage.flatMap(map -> map.get("stageName")).flatMap(Node::asText).orElse(DEFAULT_NAME);
        return new SuiteStage(new SimulatedStage(name, reader.variables), reader.notSupported);
    }

    private void member(MapNode.Entry entry) {
        switch (entry.name()) {
            case "cacheClusterEnabled", "tracingEnabled" -> members.flag(entry);
            case "variables" -> texts(entry).forEach(variables::put);
            case "tags" -> texts(entry);
            case "methodSettings" -> members.mapping(entry).ifPresent(map -> map.entries().forEach(this::methodSetting));
            case "accessLogSettings" -> members.mapping(entry).ifPresent(map -> members.allow(map, "`accessLogSettings`",
                    ACCESS_LOG));
            case "canarySettings" -> canary(entry);
            case "apiKeys" -> mappings(entry, "an API key", API_KEY);
            case "usagePlans" -> mappings(entry, "a usage plan", USAGE_PLAN);
            default -> {
                if (STAGE.contains(entry.name())) {
                    members.text(entry);
                }
            }
        }
    }

    private Map<String, String> texts(MapNode.Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.mapping(entry).ifPresent(map -> map.entries().forEach(each ->
                members.text(each).ifPresent(text -> texts.put(each.name(), text))));
        return texts;
    }

    private void canary(MapNode.Entry entry) {
        members.mapping(entry).ifPresent(map -> {
            members.allow(map, "`canarySettings`", CANARY);
            notSupported.add(new NotSupported("canary of a stage (canarySettings)", InFile.of(entry.key())));
        });
    }

    private void mappings(MapNode.Entry entry, String of, List<String> keys) {
        members.list(entry).ifPresent(list -> list.items().forEach(item ->
                members.mapping("An item of `" + entry.name() + "`", item).ifPresent(map -> members.allow(map, of, keys))));
    }

    private void methodSetting(MapNode.Entry setting) {
        Optional<MapNode> map = members.mapping(setting);
        if (map.isEmpty()) {
            return;
        }
        members.allow(map.get(), "a method setting", METHOD_SETTING);
        for (MapNode.Entry entry : map.get().entries()) {
            if (entry.name().equals("cachingEnabled") && members.flag(entry).orElse(false)) {
                notSupported.add(new NotSupported("cache of a stage (cachingEnabled of " + setting.name() + ")",
                        InFile.of(entry.key())));
            } else if (entry.name().startsWith("throttling")) {
                throttling(setting.name(), entry);
            }
        }
    }

    /**
     * A case sends one request to a stage that has served none, so that a limit of one lets it pass.
     *
     * <p>Source: documented – developer guide, "Throttle requests to your REST APIs" (a bucket of tokens, full at the begin).
     */
    private void throttling(String of, MapNode.Entry entry) {
        Optional<BigDecimal> limit = number(entry);
        if (limit.isPresent() && limit.get().signum() >= 0 && limit.get().compareTo(BigDecimal.ONE) < 0) {
            notSupported.add(new NotSupported("throttling of a stage (" + entry.name() + " " + limit.get() + " of " + of + ")",
                    InFile.of(entry.key())));
        }
    }

    private Optional<BigDecimal> number(MapNode.Entry entry) {
        try {
            return members.text(entry).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            members.error(entry.value().span(), "`" + entry.name() + "` is a number, this is " + entry.value().describe() + ".");
            return Optional.empty();
        }
    }
}
