package dev.apigw.deploy;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was done to a target.
 *
 * @param number       from 1, without gaps
 * @param stageName    empty for an import
 * @param deploymentId what was deployed, served first or, for an import, would be deployed; empty where a stage is deleted
 * @param description  of the deployment
 * @param source       the file that the definition was read from, relative to the folder of the target
 * @param stage        the stage afterwards; empty for an import and where it is deleted
 */
public record Event(int number, Instant time, Operation operation, Optional<String> stageName, Optional<String> deploymentId,
                    Optional<String> description, Optional<String> source, Optional<DeployedStage> stage) {
    public Event {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(stageName, "stageName");
        Objects.requireNonNull(deploymentId, "deploymentId");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stage, "stage");
    }
}
