package dev.apigw.deploy;

import dev.apigw.model.SecretNames;
import dev.apigw.model.Stage;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stage that exists, with everything that {@code get-stage} prints of it.
 *
 * @param stage        what decides about answers
 * @param deploymentId what it serves
 */
public record DeployedStage(Stage stage, String deploymentId, Optional<String> description, Optional<String> documentationVersion,
                            Instant createdDate, Instant lastUpdatedDate) {
    public DeployedStage {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(deploymentId, "deploymentId");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(documentationVersion, "documentationVersion");
        Objects.requireNonNull(createdDate, "createdDate");
        Objects.requireNonNull(lastUpdatedDate, "lastUpdatedDate");
    }

    public String stageName() {
        return stage.stageName();
    }

    /** What the canary serves; the deployment of the stage itself if nothing else is said. Empty without a canary. */
    public Optional<String> canaryDeploymentId() {
        return stage.canarySettings().map(canary -> canary.deployment().map(stated -> stated.value()).orElse(deploymentId));
    }

    /** As it may be printed: values of variables whose names look secret are hidden. */
    public DeployedStage masked() {
        StageDraft draft = StageDraft.of(this);
        draft.variables.replaceAll(SecretNames::shown);
        draft.canary.ifPresent(canary -> canary.stageVariableOverrides.replaceAll(SecretNames::shown));
        return draft.toStage(lastUpdatedDate);
    }
}
