package dev.apigw.deploy;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.MethodSetting;
import dev.apigw.model.Stage;
import dev.apigw.model.StageAttachments;
import dev.apigw.model.Stated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A stage in the making: what a call changes one by one, before anybody sees it. */
final class StageDraft {
    /** A canary in the making. */
    static final class Canary {
        double percentTraffic;
        String deploymentId;
        final Map<String, String> stageVariableOverrides = new LinkedHashMap<>();
        boolean useStageCache;

        /** A canary of which nothing is said yet. Source: observed – facts of the control plane, "Deployments, stages, canary". */
        Canary(String deploymentId) {
            this.deploymentId = deploymentId;
        }
    }

    final String stageName;
    final Map<String, String> variables = new LinkedHashMap<>();
    final Map<String, MethodSetting> methodSettings = new LinkedHashMap<>();
    String deploymentId = "";
    Optional<Canary> canary = Optional.empty();
    boolean cacheClusterEnabled;
    Optional<String> cacheClusterSize = Optional.empty();
    Optional<String> accessLogFormat = Optional.empty();
    Optional<String> accessLogDestination = Optional.empty();
    Optional<String> webAclArn = Optional.empty();
    Optional<String> description = Optional.empty();
    Optional<String> documentationVersion = Optional.empty();
    Optional<String> clientCertificateId = Optional.empty();
    boolean tracingEnabled;
    private final Instant createdDate;

    private StageDraft(String stageName, Instant createdDate) {
        this.stageName = stageName;
        this.createdDate = createdDate;
    }

    /** A stage that does not exist yet. */
    static StageDraft named(String stageName, Instant createdDate) {
        return new StageDraft(stageName, createdDate);
    }

    /** A stage as it is. */
    static StageDraft of(DeployedStage existing) {
        StageDraft draft = new StageDraft(existing.stageName(), existing.createdDate());
        draft.deploymentId = existing.deploymentId();
        draft.description = existing.description();
        draft.documentationVersion = existing.documentationVersion();
        draft.lay(existing.stage());
        draft.canary = existing.stage().canarySettings().map(settings -> canary(settings, existing.deploymentId()));
        return draft;
    }

    private static Canary canary(CanarySettings settings, String ofStage) {
        Canary canary = new Canary(settings.deployment().map(Stated::value).orElse(ofStage));
        canary.percentTraffic = settings.percentTraffic();
        canary.stageVariableOverrides.putAll(settings.stageVariableOverrides());
        canary.useStageCache = settings.useStageCache();
        return canary;
    }

    /** What a stage states comes over what is there; its canary does not count. */
    void lay(Stage stated) {
        variables.putAll(stated.variables());
        methodSettings.putAll(stated.methodSettings());
        cacheClusterEnabled |= stated.cacheClusterEnabled();
        cacheClusterSize = stated.cacheClusterSize().or(() -> cacheClusterSize);
        accessLogFormat = stated.accessLogFormat().map(Stated::value).or(() -> accessLogFormat);
        attach(stated.attachments());
    }

    private void attach(StageAttachments stated) {
        tracingEnabled |= stated.tracingEnabled();
        webAclArn = stated.webAclArn().or(() -> webAclArn);
        clientCertificateId = stated.clientCertificateId().or(() -> clientCertificateId);
        accessLogDestination = stated.accessLogDestination().or(() -> accessLogDestination);
    }

    /** The canary, made if there is none. */
    Canary canaryOrNew() {
        canary = Optional.of(canary.orElseGet(() -> new Canary(deploymentId)));
        return canary.get();
    }

    DeployedStage toStage(Instant lastUpdatedDate) {
        Stage stage = new Stage(stageName, variables, methodSettings, canary.map(this::settings), cacheClusterEnabled, cacheClusterSize,
                accessLogFormat.map(format -> stated(format, "/accessLogSettings/format")),
                new StageAttachments(tracingEnabled, webAclArn, clientCertificateId, accessLogDestination), Optional.empty());
        return new DeployedStage(stage, deploymentId, description, documentationVersion, createdDate, lastUpdatedDate);
    }

    private CanarySettings settings(Canary made) {
        return new CanarySettings(made.percentTraffic, Optional.of(stated(made.deploymentId, "/canarySettings/deploymentId")),
                made.stageVariableOverrides, made.useStageCache);
    }

    private Stated stated(String value, String pointer) {
        return new Stated(value, new Deployed("", stageName, pointer));
    }
}
