package dev.apigw.report;

import dev.apigw.deploy.DeployedStage;
import dev.apigw.deploy.Modification;
import dev.apigw.deploy.StageText;
import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import dev.apigw.source.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a call did to a stage, or would do.
 *
 * @param number     of the event; empty if it is only planned
 * @param where      the target, as messages call it
 * @param before     empty if the stage is new
 * @param definition what differs between the definition that was served and the one that is now; of a canary, between that of
 *                   the stage and its own
 * @param settings   what differs in the stage besides
 * @param changes    what the differences mean
 */
public record StageReport(Optional<Integer> number, String where, Optional<DeployedStage> before, DeployedStage after,
                          List<Modification> definition, List<Modification> settings, List<Change> changes) {
    public StageReport {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        definition = List.copyOf(definition);
        settings = List.copyOf(settings);
        changes = List.copyOf(changes);
    }

    /** For people. */
    public String text(Ansi ansi) {
        StringBuilder text = new StringBuilder();
        text.append(ansi.bold(after.stageName())).append(": ").append(deployment()).append(canary()).append('\n');
        definition.forEach(modification -> text.append("  ").append(line(modification, ansi)).append('\n'));
        settings.forEach(modification -> text.append("  ").append(line(modification, ansi)).append('\n'));
        if (before.isPresent() && definition.isEmpty() && settings.isEmpty()) {
            text.append("  no changes\n");
        }
        changes.stream().filter(StageReport::matters).forEach(change -> text.append("  ").append(line(change, ansi)).append('\n'));
        return text.append(number.map(n -> "#" + n + " in " + where).orElse("planned only, nothing was changed")).append('\n').toString();
    }

    private String deployment() {
        Optional<String> old = before.map(DeployedStage::deploymentId).filter(id -> !id.equals(after.deploymentId()));
        return "deployment " + old.map(id -> id + " → ").orElse("") + after.deploymentId() + (before.isEmpty() ? " (new stage)" : "");
    }

    private String canary() {
        return after.stage().canarySettings().map(canary -> ", canary " + after.canaryDeploymentId().orElse("") + " takes "
                + StageLists.percent(canary.percentTraffic()) + " %").orElse("");
    }

    /** That something differs is said already. */
    private static boolean matters(Change change) {
        return change.judgement() != Judgement.SAFE && change.judgement() != Judgement.NONE;
    }

    private static String line(Change change, Ansi ansi) {
        String word = change.judgement().name().toLowerCase(Locale.ROOT);
        boolean alarming = change.judgement() == Judgement.BREAKING || change.judgement() == Judgement.SECURITY;
        return (alarming ? ansi.red(word) : word) + "  " + Printable.oneLine(change.subject() + ": " + change.message());
    }

    private static String line(Modification modification, Ansi ansi) {
        String values = modification.before().or(modification::after).isEmpty() ? "" : modification.kind() == Modification.Kind.CHANGED
                ? ": " + modification.before().orElse("…") + " → " + modification.after().orElse("…")
                : ": " + modification.before().or(modification::after).get();
        String line = modification.kind().sign() + " " + Printable.oneLine(modification.subject() + values);
        return switch (modification.kind()) {
            case ADDED -> ansi.green(line);
            case REMOVED -> ansi.red(line);
            case CHANGED -> ansi.yellow(line);
        };
    }

    /** For scripts. */
    public String json() {
        return JsonWriter.object(json -> {
            number.ifPresentOrElse(n -> json.field("number", n), () -> json.nullField("number"));
            json.field("previousDeploymentId", before.map(DeployedStage::deploymentId));
            json.object("stage", members -> StageText.write(members, after.masked()));
            json.objects("definition", definition, StageReport::write);
            json.objects("settings", settings, StageReport::write);
            json.objects("changes", changes, (item, change) -> item.field("id", change.id())
                    .field("judgement", change.judgement().name()).field("subject", change.subject()).field("message", change.message()));
        });
    }

    private static void write(JsonWriter json, Modification modification) {
        json.field("kind", modification.kind().name().toLowerCase(Locale.ROOT)).field("subject", modification.subject())
                .field("before", modification.before()).field("after", modification.after());
    }
}
