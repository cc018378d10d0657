package dev.apigw.project;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.ApiKey;
import dev.apigw.model.QuotaSettings;
import dev.apigw.model.ThrottleSettings;
import dev.apigw.model.UsagePlan;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads API keys and usage plans in the shape that {@code aws apigateway get-api-keys --include-values} and
 * {@code get-usage-plans} print. A plan names its keys under {@code keys}, which AWS keeps apart.
 */
public final class KeysReader {
    private static final List<String> API_KEY = List.of("id", "value", "name", "customerId", "description", "enabled",
            "createdDate", "lastUpdatedDate", "stageKeys", "tags");
    private static final List<String> USAGE_PLAN = List.of("id", "name", "description", "apiStages", "throttle", "quota",
            "productCode", "tags", "keys");

    private final Members members;

    /** Mistakes go to {@code members}. */
    public KeysReader(Members members) {
        this.members = members;
    }

    /** The keys of a list, or of an answer with {@code items}. */
    public List<ApiKey> apiKeys(Node node) {
        return items(node, "apiKeys").flatMap(item -> mapping(item, "An API key", "an API key", API_KEY))
                .flatMap(map -> apiKey(map).stream()).toList();
    }

    /** The plans of a list, or of an answer with {@code items}. */
    public List<UsagePlan> usagePlans(Node node) {
        return items(node, "usagePlans").flatMap(item -> mapping(item, "A usage plan", "a usage plan", USAGE_PLAN))
                .map(this::usagePlan).toList();
    }

    private Stream<Node> items(Node node, String of) {
        Optional<ListNode> list = node.asMap().flatMap(map -> map.get("items")).orElse(node).asList();
        if (list.isEmpty()) {
            members.error(node.span(), "`" + of + "` is a list, this is " + node.describe() + ".");
        }
        return list.stream().flatMap(found -> found.items().stream());
    }

    private Stream<MapNode> mapping(Node item, String what, String of, List<String> keys) {
        Optional<MapNode> map = members.mapping(what, item);
        map.ifPresent(found -> members.allow(found, of, keys));
        return map.stream();
    }

    private Optional<ApiKey> apiKey(MapNode map) {
        Optional<String> value = members.required(map, "an API key", "value", "Print the keys with `--include-values`.")
                .flatMap(node -> members.text("value", node));
        Optional<String> name = map.entry("name").flatMap(members::text);
        Optional<String> id = map.entry("id").flatMap(members::text).or(() -> name);
        if (id.isEmpty()) {
            members.error(map.span(), "An API key has neither `id` nor `name`, so no plan can name it.");
        }
        boolean enabled = map.entry("enabled").flatMap(members::flag).orElse(true);
        return value.flatMap(secret -> id.map(known -> new ApiKey(known, name.orElse(known), secret, enabled)));
    }

    private UsagePlan usagePlan(MapNode map) {
        String name = map.entry("name").flatMap(members::text).orElse("plan");
        List<String> keys = new ArrayList<>();
        map.entry("keys").flatMap(members::list).ifPresent(list -> list.items().forEach(item ->
                members.text("keys", item).ifPresent(keys::add)));
        return new UsagePlan(map.entry("id").flatMap(members::text).orElse(name), name,
                map.entry("apiStages").flatMap(members::list).map(this::apiStages),
                map.entry("throttle").flatMap(this::throttle), map.entry("quota").flatMap(this::quota), keys, InFile.of(map));
    }

    private List<UsagePlan.ApiStage> apiStages(ListNode list) {
        List<UsagePlan.ApiStage> stages = new ArrayList<>();
        for (Node item : list.items()) {
            mapping(item, "An item of `apiStages`", "an item of `apiStages`", List.of("apiId", "stage", "throttle")).forEach(map -> {
                Optional<String> stage = members.required(map, "an item of `apiStages`", "stage", "Name the stage.")
                        .flatMap(node -> members.text("stage", node));
                Map<String, ThrottleSettings> throttles = new LinkedHashMap<>();
                map.entry("throttle").flatMap(members::mapping).ifPresent(each -> each.entries().forEach(entry ->
                        throttle(entry).ifPresent(settings -> throttles.put(entry.name(), settings))));
                stage.ifPresent(named -> stages.add(new UsagePlan.ApiStage(map.entry("apiId").flatMap(members::text), named,
                        throttles)));
            });
        }
        return stages;
    }

    private Optional<ThrottleSettings> throttle(MapNode.Entry entry) {
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(settings -> members.allow(settings, "a throttle", List.of("rateLimit", "burstLimit")));
        return map.map(settings -> new ThrottleSettings(
                settings.entry("rateLimit").map(e -> members.number(e, 0, Double.MAX_VALUE).orElse(0)).orElse(0.0),
                settings.entry("burstLimit").map(e -> members.count(e).orElse(0)).orElse(0)));
    }

    private Optional<QuotaSettings> quota(MapNode.Entry entry) {
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(settings -> members.allow(settings, "a quota", List.of("limit", "offset", "period")));
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> limit = members.required(map.get(), "a quota", "limit", "State how many requests a period allows.");
        Optional<Node> period = members.required(map.get(), "a quota", "period", "Write `DAY`, `WEEK` or `MONTH`.");
        if (limit.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return map.get().entry("period").flatMap(e -> members.word(e, List.of("DAY", "WEEK", "MONTH")))
                .map(word -> new QuotaSettings(map.get().entry("limit").map(e -> members.count(e).orElse(0)).orElse(0),
                        map.get().entry("offset").map(e -> members.count(e).orElse(0)).orElse(0),
                        QuotaSettings.Period.valueOf(word)));
    }
}
