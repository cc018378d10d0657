package dev.apigw.deploy;

import dev.apigw.diagnostic.Members;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.model.StageAttachments;
import dev.apigw.project.StageReader;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.MapNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes and reads a stage in the shape that {@code aws apigateway get-stage} prints. */
public final class StageText {
    private StageText() {}

    /** Writes the members of a stage. */
    public static void write(JsonWriter json, DeployedStage stage) {
        json.field("deploymentId", stage.deploymentId());
        StageAttachments attachments = stage.stage().attachments();
        attachments.clientCertificateId().ifPresent(id -> json.field("clientCertificateId", id));
        json.field("stageName", stage.stageName());
        stage.description().ifPresent(text -> json.field("description", text));
        Stage settings = stage.stage();
        json.field("cacheClusterEnabled", settings.cacheClusterEnabled());
        settings.cacheClusterSize().ifPresent(size -> json.field("cacheClusterSize", size));
        json.field("cacheClusterStatus", settings.cacheClusterEnabled() ? "AVAILABLE" : "NOT_AVAILABLE");
        json.object("methodSettings", all -> settings.methodSettings().forEach((key, setting) ->
                all.object(key, members -> write(members, setting))));
        texts(json, "variables", settings.variables());
        stage.documentationVersion().ifPresent(version -> json.field("documentationVersion", version));
        if (settings.accessLogFormat().isPresent() || attachments.accessLogDestination().isPresent()) {
            json.object("accessLogSettings", log -> {
                settings.accessLogFormat().ifPresent(format -> log.field("format", format.value()));
                attachments.accessLogDestination().ifPresent(arn -> log.field("destinationArn", arn));
            });
        }
        settings.canarySettings().ifPresent(canary -> json.object("canarySettings", members -> write(members, canary, stage)));
        json.field("tracingEnabled", attachments.tracingEnabled());
        attachments.webAclArn().ifPresent(arn -> json.field("webAclArn", arn));
        json.field("createdDate", stage.createdDate().toString());
        json.field("lastUpdatedDate", stage.lastUpdatedDate().toString());
    }

    private static void write(JsonWriter json, MethodSetting setting) {
        setting.metricsEnabled().ifPresent(flag -> json.field("metricsEnabled", flag));
        setting.loggingLevel().ifPresent(level -> json.field("loggingLevel", level));
        setting.dataTraceEnabled().ifPresent(flag -> json.field("dataTraceEnabled", flag));
        setting.throttlingBurstLimit().ifPresent(limit -> json.field("throttlingBurstLimit", limit));
        setting.throttlingRateLimit().ifPresent(limit -> json.field("throttlingRateLimit", BigDecimal.valueOf(limit)));
        setting.cachingEnabled().ifPresent(flag -> json.field("cachingEnabled", flag));
        setting.cacheTtlInSeconds().ifPresent(seconds -> json.field("cacheTtlInSeconds", seconds));
        setting.cacheDataEncrypted().ifPresent(flag -> json.field("cacheDataEncrypted", flag));
        setting.requireAuthorizationForCacheControl().ifPresent(flag -> json.field("requireAuthorizationForCacheControl", flag));
        setting.unauthorizedCacheControlHeaderStrategy().ifPresent(word -> json.field("unauthorizedCacheControlHeaderStrategy", word));
    }

    private static void write(JsonWriter json, CanarySettings canary, DeployedStage stage) {
        json.field("percentTraffic", BigDecimal.valueOf(canary.percentTraffic()));
        json.field("deploymentId", stage.canaryDeploymentId());
        texts(json, "stageVariableOverrides", canary.stageVariableOverrides());
        json.field("useStageCache", canary.useStageCache());
    }

    private static void texts(JsonWriter json, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            json.object(name, members -> texts.forEach(members::field));
        }
    }

    /** The stage that a mapping holds; empty if something is wrong, which {@code members} then knows. */
    public static Optional<DeployedStage> read(MapNode map, Members members) {
        members.allow(map, "a stage", StageReader.STAGE);
        Stage stage = new StageReader(members).read(map);
        StageDetails details = details(map, members);
        Optional<String> deploymentId = members.required(map, "a stage", "deploymentId", "Name what it serves.")
                .flatMap(node -> members.text("deploymentId", node));
        Optional<Instant> created = time(map, "createdDate", members);
        Optional<Instant> updated = time(map, "lastUpdatedDate", members);
        if (members.hasProblems() || deploymentId.isEmpty() || created.isEmpty() || updated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeployedStage(stage, deploymentId.get(), details.description(), details.documentationVersion(),
                created.get(),
                updated.get()));
    }

    /** What a mapping states that {@link StageReader} has no place for. */
    public static StageDetails details(MapNode map, Members members) {
        return new StageDetails(text(map, "description", members), text(map, "documentationVersion", members));
    }

    private static Optional<String> text(MapNode map, String key, Members members) {
        return map.entry(key).filter(Predicate.not(entry -> entry.value().isNull())).flatMap(members::text);
    }

    private static Optional<Instant> time(MapNode map, String key, Members members) {
        return members.required(map, "a stage", key, "Give a time such as 2026-01-01T00:00:00Z.")
                .flatMap(node -> members.text(key, node).flatMap(text -> {
                    try {
                        return Optional.of(Instant.parse(text));
                    } catch (DateTimeParseException e) {
                        members.error(node.span(), "`" + key + "` is no time.", "Write it as 2026-01-01T00:00:00Z.");
                        return Optional.empty();
                    }
                }));
    }
}
