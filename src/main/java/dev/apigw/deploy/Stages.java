package dev.apigw.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** The names of variables that are not what they were when a stage served a deployment last. */
    public static List<String> changedVariables(DeployedStage stage, String deploymentId, List<Event> history) {
        List<Map<String, String>> then = about(stage.stageName(), history).stream().flatMap(event -> event.stage().stream())
                .filter(each -> each.deploymentId().equals(deploymentId)).map(each -> each.stage().variables()).toList();
        if (then.isEmpty()) {
            return List.of();
        }
        Map<String, String> last = then.get(then.size() - 1);
        return Stream.concat(last.keySet().stream(), stage.stage().variables().keySet().stream()).distinct()
                .filter(name -> !Objects.equals(last.get(name), stage.stage().variables().get(name))).toList();
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
