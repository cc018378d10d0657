package dev.apigw.cli;

import dev.apigw.build.Definition;
import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.Modifications;
import dev.apigw.deploy.StoredDefinition;
import dev.apigw.deploy.local.Store;
import dev.apigw.diff.Change;
import dev.apigw.diff.Comparison;
import dev.apigw.diff.Differ;
import dev.apigw.diff.Side;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.report.StageReport;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a call does to a stage.
 *
 * @param planned a definition that is not in the store yet
 */
record StageReports(Store store, Optional<StoredDefinition> planned) {
    /** What an event did. */
    static StageReport of(Event event, Store store) {
        Optional<DeployedStage> before = store.lastEvent(event.stageName().orElseThrow(), event.number() - 1).flatMap(Event::stage);
        return new StageReports(store, Optional.empty()).report(Optional.of(event.number()), before, event.stage().orElseThrow());
    }

    /** What lies between two states of a stage. */
    StageReport report(Optional<Integer> number, Optional<DeployedStage> before, DeployedStage after) {
        if (before.isEmpty()) {
            return new StageReport(number, store.name(), before, after, List.of(), List.of(), List.of());
        }
        boolean ofCanary = !after.canaryDeploymentId().equals(before.get().canaryDeploymentId())
                && after.deploymentId().equals(before.get().deploymentId());
        Side old = side(after.stageName(), before.get(), before.get().deploymentId());
        String servedNow = ofCanary ? after.canaryDeploymentId().orElse(after.deploymentId()) : after.deploymentId();
        Side now = side(after.stageName(), after, servedNow);
        List<Change> changes = Differ.changes(new Comparison(old, now), DiffRules.all());
        return new StageReport(number, store.name(), before, after, Modifications.ofDefinitions(stored(before.get().deploymentId()),
                stored(servedNow)), Modifications.ofStages(before, after), changes);
    }

    private Side side(String name, DeployedStage stage, String deploymentId) {
        Definition definition = StoredText.definition(store.definitionName(deploymentId), stored(deploymentId));
        return new Side(name, definition, Optional.of(stage.stage()));
    }

    private StoredDefinition stored(String id) {
        return planned.filter(definition -> definition.id().equals(id)).orElseGet(() -> store.existingDeployment(id));
    }
}
