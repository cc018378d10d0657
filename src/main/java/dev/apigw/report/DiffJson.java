package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import dev.apigw.source.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A comparison for scripts. The shape is documented in the README and stable, as that of {@link JsonRenderer}. */
final class DiffJson {
    private static final int FORMAT_VERSION = 1;

    private DiffJson() {}

    static String render(DiffReport report) {
        List<Change> changes = report.sifted().changes();
        return JsonWriter.object(json -> {
            json.field("formatVersion", FORMAT_VERSION)
                    .object("tool", tool -> tool.field("name", "apigw").field("version", report.version()))
                    .field("command", "diff-stages").field("before", report.before()).field("after", report.after());
            json.object("summary", summary -> {
                Arrays.stream(Judgement.values()).forEach(judgement -> summary.field(DiffReport.word(judgement),
                        changes.stream().filter(change -> change.judgement() == judgement).count()));
                summary.field("ignored", report.sifted().ignored().size());
                if (report.replayed().isPresent()) {
                    summary.field("replayed", report.replayed().getAsInt());
                } else {
                    summary.nullField("replayed");
                }
            });
            json.strings("failOn", Arrays.stream(Judgement.values()).filter(report.failing()::contains).map(DiffReport::word).toList())
                    .field("fails", report.fails());
            json.objects("changes", changes, DiffJson::change);
            json.objects("ignored", report.sifted().ignored(), (item, ignored) -> {
                change(item, ignored.change());
                item.field("reason", ignored.rule().reason());
                item.field("expires", ignored.rule().expires().map(Object::toString));
            });
            json.strings("notes", report.notes());
        });
    }

    private static void change(JsonWriter json, Change change) {
        json.field("id", change.id()).field("layer", DiffReport.Layer.of(change).toString())
                .field("judgement", DiffReport.word(change.judgement())).field("subject", change.subject())
                .field("message", change.message());
        place(json, "before", change.before());
        place(json, "after", change.after());
        if (change.texts().isPresent()) {
            json.object("texts", texts -> texts.field("before", change.texts().get().before()).field("after", change.texts().get().after()));
        } else {
            json.nullField("texts");
        }
        json.field("docs", "apigw explain " + change.id());
    }

    private static void place(JsonWriter json, String name, Optional<Origin> origin) {
        if (origin.isPresent()) {
            json.object(name, place -> JsonRenderer.location(place, origin.get()));
        } else {
            json.nullField(name);
        }
    }
}
