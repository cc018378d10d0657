package dev.apigw.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a history says about stages: a stage is what the last event about it left behind. */
public final class Stages {
    private Stages() {}

    /** The stages that exist after the last event, by name. */
    public static List<DeployedStage> of(List<Event> history) {
        Map<String, Optional<DeployedStage>> byName = new TreeMap<>();
        history.forEach(event -> event.stageName().ifPresent(name -> byName.put(name, event.stage())));
        return byName.values().stream().flatMap(Optional::stream).toList();
    }

    /** The events about a stage, the oldest first. */
    public static List<Event> about(String stageName, List<Event> history) {
        return history.stream().filter(event -> event.stageName().equals(Optional.of(stageName))).toList();
    }

    /** When each deployment was made first, in that order. */
    public static Map<String, Event> deployments(List<Event> history) {
        Map<String, Event> byId = new LinkedHashMap<>();
        history.stream().filter(event -> event.operation() == Operation.DEPLOY)
                .forEach(event -> event.deploymentId().ifPresent(id -> byId.putIfAbsent(id, event)));
        return byId;
    }

    /** The deployment that a stage served before the one that it serves now. */
    public static Optional<String> previousDeployment(DeployedStage stage, List<Event> history) {
        List<Event> about = about(stage.stageName(), history);
        for (int i = about.size() - 1; i >= 0 && about.get(i).stage().isPresent(); i--) {
            String id = about.get(i).stage().get().deploymentId();
            if (!id.equals(stage.deploymentId())) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
