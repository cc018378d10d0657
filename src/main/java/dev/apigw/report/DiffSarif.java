package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.Sifted;
import dev.apigw.source.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A comparison as SARIF 2.1.0: the place is that of the second side, that of the first one is related to it. */
final class DiffSarif {
    private DiffSarif() {}

    static String render(DiffReport report) {
        Map<String, Judgement> kinds = new TreeMap<>();
        Stream.concat(report.sifted().changes().stream(), report.sifted().ignored().stream().map(Sifted.Ignored::change))
                .forEach(change -> kinds.merge(change.id(), change.judgement(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        List<String> ids = new ArrayList<>(kinds.keySet());
        List<Result> results = Stream.concat(report.sifted().changes().stream().map(change -> new Result(change, Optional.empty())),
                report.sifted().ignored().stream().map(each -> new Result(each.change(), Optional.of(each.rule().reason())))).toList();
        return JsonWriter.object(json -> json
                .field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .field("version", "2.1.0")
                .objects("runs", List.of(report), (run, r) -> run
                        .object("tool", tool -> tool.object("driver", driver -> driver
                                .field("name", "apigw").field("version", r.version())
                                .objects("rules", ids, (rule, id) -> rule(rule, id, kinds.get(id)))))
                        .object("automationDetails", details -> details.field("id", "apigw/diff-stages/"))
                        .field("columnKind", "utf16CodeUnits")
                        .objects("results", results, (result, each) -> result(result, each, ids, r.folder()))));
    }

    /** A change, with the reason why it does not count, if it does not. */
    private record Result(Change change, Optional<String> ignored) {}

    private static void rule(JsonWriter json, String id, Judgement judgement) {
        json.field("id", id);
        RulePages.find(id).ifPresent(page -> json.object("shortDescription", d -> d.field("text", page.summary()))
                .object("help", help -> help.field("text", page.text()).field("markdown", page.text())));
        json.object("defaultConfiguration", c -> c.field("level", level(judgement)));
        json.object("properties", p -> p.strings("tags", List.of("api-gateway", "openapi", "diff")));
    }

    private static void result(JsonWriter json, Result result, List<String> ids, Path folder) {
        Change change = result.change();
        json.field("ruleId", change.id()).field("ruleIndex", ids.indexOf(change.id())).field("level", level(change.judgement()));
        json.object("message", message -> message.field("text", change.subject() + ": " + change.message()));
        json.objects("locations", DiffText.place(change).stream().toList(), (item, origin) -> SarifRenderer.location(item, origin, folder));
        if (change.after().isPresent() && change.before().isPresent()) {
            json.objects("relatedLocations", List.of(change.before().get()), (item, origin) -> related(item, origin, folder));
        }
        result.ignored().ifPresent(reason -> json.objects("suppressions", List.of(reason), (item, why) ->
                item.field("kind", "external").field("justification", why)));
        json.object("properties", p -> p.field("judgement", DiffReport.word(change.judgement()))
                .field("layer", DiffReport.Layer.of(change).toString()));
    }

    private static void related(JsonWriter json, Origin origin, Path folder) {
        json.field("id", 0);
        SarifRenderer.location(json, origin, folder);
        json.object("message", message -> message.field("text", "before"));
    }

    private static String level(Judgement judgement) {
        return switch (judgement) {
            case BREAKING, SECURITY -> "error";
            case RISKY, BEHAVIOUR -> "warning";
            case SAFE, COST, NONE -> "note";
        };
    }
}
