package dev.apigw.deploy;

import dev.apigw.model.Stage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What CreateDeployment is asked for.
 *
 * @param definition  what is deployed
 * @param description of the deployment
 * @param settings    of the stage: what is stated comes over what the stage has; its canary does not count
 * @param canary      empty to move the stage itself
 * @param source      the file that the definition was read from, relative to the folder of the target
 */
public record NewDeployment(String stageName, StoredDefinition definition, Optional<String> description, Settings settings,
                            Optional<Canary> canary, Optional<String> source) {
    public NewDeployment {
        Objects.requireNonNull(stageName, "stageName");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(canary, "canary");
        Objects.requireNonNull(source, "source");
    }

    /**
     * As the API reference's {@code DeploymentCanarySettings}.
     *
     * @param percentTraffic as the user writes it
     */
    public record Canary(String percentTraffic, Map<String, String> stageVariableOverrides, boolean useStageCache) {
        public Canary {
            Objects.requireNonNull(percentTraffic, "percentTraffic");
            stageVariableOverrides = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariableOverrides));
        }
    }

    /**
     * What is stated about the stage.
     *
     * @param stage   its name does not count
     * @param details what {@code stage} has no place for
     */
    public record Settings(Stage stage, StageDetails details) {
        public Settings {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(details, "details");
        }

        /** What these say, and where they say nothing, what others do. */
        public Settings over(Settings base) {
            return new Settings(stage.over(base.stage), details.over(base.details));
        }
    }

    /**
     * The stage afterwards.
     *
     * <p>Source: observed – facts of the control plane, "Deployments, stages, canary"; reported – public deployment logs (the
     * refusal of a deployment without canary).
     *
     * @param existing the stage as it is
     * @throws Refused if API Gateway would refuse the call
     */
    public DeployedStage on(Optional<DeployedStage> existing, Instant now) {
        return Refused.calling(Operation.DEPLOY, () -> moved(existing, now));
    }

    private DeployedStage moved(Optional<DeployedStage> existing, Instant now) {
        if (canary.isPresent() && stageName.isEmpty()) {
            throw Refused.badRequest("Invalid deployment content specified.Non null and non empty stageName must be provided for canary "
                    + "deployment. Provided value is ");
        }
        StageValues.checkStageName(stageName);
        if (canary.isPresent() && existing.isEmpty()) {
            throw Refused.badRequest("Invalid deployment content specified.Stage " + stageName
                    + " must already be created before making a canary release deployment");
        }
        if (canary.isEmpty() && existing.filter(stage -> stage.stage().canarySettings().isPresent()).isPresent()) {
            throw Refused.badRequest("Invalid deployment content specified.Non canary deployment not supported on stage " + stageName
                    + " because Canary is enabled. Provide CanarySettings in deploymentInput.");
        }
        StageDraft draft = existing.map(StageDraft::of).orElseGet(() -> StageDraft.named(stageName, now));
        draft.lay(settings.stage());
        settings.details().layOver(draft);
        StageValues.checkVariables(draft.variables);
        if (canary.isPresent()) {
            draft.canary = Optional.of(made(canary.get()));
        } else {
            draft.deploymentId = definition.id();
        }
        return draft.toStage(now);
    }

    /** A canary takes the place of the one before, overrides included. */
    private StageDraft.Canary made(Canary asked) {
        StageValues.checkVariables(asked.stageVariableOverrides());
        StageDraft.Canary made = new StageDraft.Canary(definition.id());
        made.percentTraffic = StageValues.percent(asked.percentTraffic());
        made.stageVariableOverrides.putAll(asked.stageVariableOverrides());
        made.useStageCache = asked.useStageCache();
        return made;
    }
}
