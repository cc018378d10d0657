package dev.apigw.report;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Event;
import dev.apigw.deploy.StageText;
import dev.apigw.model.CanarySettings;
import dev.apigw.source.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stages and their history, as tables for people and as JSON for scripts. Secrets are hidden in both. */
public final class StageLists {
    private StageLists() {}

    /** One line a stage. */
    public static String stages(List<DeployedStage> stages) {
        Table table = new Table("STAGE", "DEPLOYMENT", "CANARY", "UPDATED", "DESCRIPTION");
        stages.forEach(stage -> table.add(List.of(stage.stageName(), stage.deploymentId(),
                stage.stage().canarySettings().map(canary -> canary(canary, stage)).orElse(""), stage.lastUpdatedDate().toString(),
                stage.description().orElse(""))));
        return table.toString();
    }

    private static String canary(CanarySettings canary, DeployedStage stage) {
        return percent(canary.percentTraffic()) + " % " + stage.canaryDeploymentId().orElse("");
    }

    /** A share without needless zeros. */
    static String percent(double percentTraffic) {
        return BigDecimal.valueOf(percentTraffic).stripTrailingZeros().toPlainString();
    }

    /** In the shape of get-stages. */
    public static String stagesJson(List<DeployedStage> stages) {
        return JsonWriter.object(json -> json.objects("item", stages, (item, stage) -> StageText.write(item, stage.masked())));
    }

    /** A stage in the shape of get-stage. */
    public static String stageJson(DeployedStage stage) {
        return JsonWriter.object(json -> StageText.write(json, stage.masked()));
    }

    /** One line an event, the newest first. */
    public static String history(List<Event> events) {
        Table table = new Table("#", "TIME", "OPERATION", "STAGE", "DEPLOYMENT", "DESCRIPTION");
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            table.add(List.of(Integer.toString(event.number()), event.time().toString(), operation(event), event.stageName().orElse(""),
                    event.deploymentId().orElse(""), event.description().or(event::source).orElse("")));
        }
        return table.toString();
    }

    /** A deployment to the canary says so, since the stage itself stays where it is. */
    private static String operation(Event event) {
        boolean canary = event.stage().isPresent() && !event.deploymentId().equals(event.stage().map(DeployedStage::deploymentId));
        return event.operation() + (canary ? " to canary" : "");
    }

    /** The events, the newest first, each with the stage as it was afterwards. */
    public static String historyJson(List<Event> events) {
        List<Event> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return JsonWriter.object(json -> json.objects("events", newestFirst, (item, event) -> {
            item.field("number", event.number()).field("time", event.time().toString()).field("operation", event.operation().toString())
                    .field("stageName", event.stageName()).field("deploymentId", event.deploymentId())
                    .field("description", event.description()).field("source", event.source());
            event.stage().ifPresentOrElse(stage -> item.object("stage", members -> StageText.write(members, stage.masked())),
                    () -> item.nullField("stage"));
        }));
    }
}
