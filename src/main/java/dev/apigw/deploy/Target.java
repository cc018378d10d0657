package dev.apigw.deploy;

import java.util.List;
import java.util.Optional;

/**
 * Where an API can live. A call is carried out as a whole or not at all; what it refuses, it refuses with {@link Refused}.
 */
public interface Target {
    /** What messages call it. */
    String name();

    /** The stages, by name. */
    List<DeployedStage> stages();

    /** The stage of a name. */
    Optional<DeployedStage> stage(String stageName);

    /** Everything that was done, the oldest first. */
    List<Event> history();

    /** The definition behind a deployment, or behind the API as it was imported. */
    Optional<StoredDefinition> definition(String id);

    /** The last import: the API as it is edited, which no stage serves before it is deployed. */
    Optional<Event> imported();

    /** Puts a definition in the place of the API, as PutRestApi does. */
    Event putRestApi(StoredDefinition definition, Optional<String> source);

    /** Deploys a definition to a stage, which is made if there is none. */
    Event createDeployment(NewDeployment deployment);

    /**
     * Changes settings of a stage, the deployment that it serves included.
     *
     * @param operation what the history calls it
     */
    Event updateStage(Operation operation, String stageName, List<PatchOperation> patch);

    /** Ends a stage. Its deployments stay. */
    Event deleteStage(String stageName);
}
