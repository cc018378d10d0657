package dev.apigw.project;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.model.StageAttachments;
import dev.apigw.model.Stated;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Reads a stage in the shape that {@code aws apigateway get-stage} prints. */
public final class StageReader {
    /** The members of a stage. */
    public static final List<String> STAGE = List.of("stageName", "description", "deploymentId", "clientCertificateId",
            "cacheClusterEnabled", "cacheClusterSize", "cacheClusterStatus", "methodSettings", "variables",
            "documentationVersion", "accessLogSettings", "canarySettings", "tracingEnabled", "webAclArn", "tags", "createdDate",
            "lastUpdatedDate");
    /** The name that a stage has if none is stated. */
    public static final String DEFAULT_NAME = "dev";

    private static final List<String> METHOD_SETTING = List.of("metricsEnabled", "loggingLevel", "dataTraceEnabled",
            "throttlingBurstLimit", "throttlingRateLimit", "cachingEnabled", "cacheTtlInSeconds", "cacheDataEncrypted",
            "requireAuthorizationForCacheControl", "unauthorizedCacheControlHeaderStrategy");
    private static final List<String> STRATEGIES =
            List.of("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER");
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "INFO");
    /** Source: documented – developer guide, "Cache settings for REST APIs". */
    private static final int LONGEST_TTL = 3600;
    /** {@code deployment} is ours: a definition file in place of an id. */
    private static final List<String> CANARY =
            List.of("percentTraffic", "deploymentId", "deployment", "stageVariableOverrides", "useStageCache");

    private final Members members;

    /** Mistakes go to {@code members}. */
    public StageReader(Members members) {
        this.members = members;
    }

    /** The stage of a mapping; what is wrong in it is left out. */
    public Stage read(MapNode map) {
        String name = map.entry("stageName").flatMap(members::text).orElse(DEFAULT_NAME);
        return new Stage(name, present(map, "variables").map(this::texts).orElse(Map.of()),
                present(map, "methodSettings").map(this::methodSettings).orElse(Map.of()),
                present(map, "canarySettings").flatMap(this::canary),
                present(map, "cacheClusterEnabled").flatMap(members::flag).orElse(false),
                present(map, "cacheClusterSize").flatMap(members::text),
                present(map, "accessLogSettings").flatMap(this::accessLogFormat), attachments(map), Optional.of(InFile.of(map)));
    }

    private StageAttachments attachments(MapNode map) {
        return new StageAttachments(present(map, "tracingEnabled").flatMap(members::flag).orElse(false),
                present(map, "webAclArn").flatMap(members::text), present(map, "clientCertificateId").flatMap(members::text),
                present(map, "accessLogSettings").flatMap(entry -> entry.value().asMap())
                        .flatMap(settings -> present(settings, "destinationArn")).flatMap(members::text));
    }

    /** A null stands for an absent member, as answers of the AWS CLI have it. */
    private static Optional<MapNode.Entry> present(MapNode map, String key) {
        return map.entry(key).filter(Predicate.not(entry -> entry.value().isNull()));
    }

    private Map<String, String> texts(MapNode.Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.mapping(entry).ifPresent(map -> map.entries().forEach(each ->
                members.text(each).ifPresent(text -> texts.put(each.name(), text))));
        return texts;
    }

    private Optional<Stated> accessLogFormat(MapNode.Entry entry) {
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(settings -> members.allow(settings, "`accessLogSettings`", List.of("format", "destinationArn")));
        return map.flatMap(settings -> settings.entry("format"))
                .flatMap(format -> members.text(format).map(text -> new Stated(text, InFile.of(format.value()))));
    }

    private Optional<CanarySettings> canary(MapNode.Entry entry) {
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(settings -> members.allow(settings, "`canarySettings`", CANARY));
        return map.map(settings -> new CanarySettings(
                present(settings, "percentTraffic").map(e -> members.number(e, 0, 100).orElse(0)).orElse(0.0),
                present(settings, "deployment").or(() -> present(settings, "deploymentId"))
                        .flatMap(e -> members.text(e).map(text -> new Stated(text, InFile.of(e.value())))),
                present(settings, "stageVariableOverrides").map(this::texts).orElse(Map.of()),
                present(settings, "useStageCache").flatMap(members::flag).orElse(false)));
    }

    private Map<String, MethodSetting> methodSettings(MapNode.Entry entry) {
        Map<String, MethodSetting> settings = new LinkedHashMap<>();
        members.mapping(entry).ifPresent(map -> map.entries().forEach(each -> methodSetting(each)
                .ifPresent(setting -> settings.put(each.name(), setting))));
        return settings;
    }

    private Optional<MethodSetting> methodSetting(MapNode.Entry entry) {
        if (!entry.name().matches("\\*/\\*|.*/[A-Z]+")) {
            members.error(entry.key().span(), "`" + entry.name() + "` names no method.",
                    "Write `*/*` for all methods, or the path and the verb: `pets/GET`.");
        }
        Optional<MapNode> map = members.mapping(entry);
        map.ifPresent(setting -> members.allow(setting, "a method setting", METHOD_SETTING));
        return map.map(setting -> new MethodSetting(flag(setting, "metricsEnabled"),
                present(setting, "loggingLevel").flatMap(e -> members.word(e, LEVELS)), flag(setting, "dataTraceEnabled"),
                present(setting, "throttlingRateLimit").map(e -> members.number(e, -1, Double.MAX_VALUE)).orElse(OptionalDouble.empty()),
                present(setting, "throttlingBurstLimit").map(this::burst).orElse(OptionalInt.empty()),
                flag(setting, "cachingEnabled"),
                present(setting, "cacheTtlInSeconds").map(this::timeToLive).orElse(OptionalInt.empty()),
                flag(setting, "cacheDataEncrypted"), flag(setting, "requireAuthorizationForCacheControl"),
                present(setting, "unauthorizedCacheControlHeaderStrategy").flatMap(e -> members.word(e, STRATEGIES))));
    }

    private OptionalInt timeToLive(MapNode.Entry entry) {
        OptionalInt seconds = members.count(entry);
        if (seconds.orElse(0) > LONGEST_TTL) {
            members.error(entry.value().span(), "`" + entry.name() + "` is at most " + LONGEST_TTL + ", this is " + seconds.getAsInt() + ".");
        }
        return seconds;
    }

    /** Tools write -1 for no limit. */
    private OptionalInt burst(MapNode.Entry entry) {
        return entry.value().asText().equals(Optional.of("-1")) ? OptionalInt.of(-1) : members.count(entry);
    }

    private Optional<Boolean> flag(MapNode map, String key) {
        return present(map, key).flatMap(members::flag);
    }
}
