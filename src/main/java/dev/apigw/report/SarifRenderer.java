package dev.apigw.report;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.Related;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings as SARIF 2.1.0; each rule that was broken comes with its page. */
final class SarifRenderer implements Renderer {
    @Override public String render(Report report) {
        // The severity of the first finding stands for the rule's own: a rule has one severity only.
        Map<String, Severity> rules = new TreeMap<>();
        report.diagnostics().forEach(d -> rules.putIfAbsent(d.ruleId(), d.severity()));
        List<String> ids = new ArrayList<>(rules.keySet());
        Fingerprints fingerprints = new Fingerprints(report.folder());
        return JsonWriter.object(json -> json
                .field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .field("version", "2.1.0")
                .objects("runs", List.of(report), (run, r) -> run
                        .object("tool", tool -> tool.object("driver", driver -> driver
                                .field("name", "apigw")
                                .field("version", r.version())
                                .objects("rules", ids, (rule, id) -> rule(rule, id, rules.get(id)))))
                        .object("automationDetails", details -> details.field("id", "apigw/" + r.command() + "/"))
                        .field("columnKind", "utf16CodeUnits")
                        .objects("results", r.diagnostics(),
                                (result, d) -> {
                                    result(result, d, ids.indexOf(d.ruleId()), r.folder());
                                    result.object("partialFingerprints", p -> p.field("apigwFinding/v1", fingerprints.next(d)));
                                })));
    }

    private static void rule(JsonWriter json, String id, Severity severity) {
        json.field("id", id);
        Optional<RulePage> page = RulePages.find(id);
        page.ifPresent(p -> json.object("shortDescription", d -> d.field("text", p.summary()))
                .object("help", help -> help.field("text", p.text()).field("markdown", p.text())));
        json.object("defaultConfiguration", c -> c.field("level", level(severity)));
        json.object("properties", p -> p.strings("tags", List.of("api-gateway", "openapi")));
    }

    private static void result(JsonWriter json, Diagnostic diagnostic, int ruleIndex, Path folder) {
        json.field("ruleId", diagnostic.ruleId());
        json.field("ruleIndex", ruleIndex);
        json.field("level", level(diagnostic.severity()));
        // Viewers show nothing but the message, so what to do belongs to it.
        String text = diagnostic.message() + diagnostic.hint().map(hint -> "\n" + hint).orElse("");
        json.object("message", message -> message.field("text", text));
        json.objects("locations", List.of(diagnostic.origin()), (location, origin) -> location(location, origin, folder));
        if (!diagnostic.related().isEmpty()) {
            json.objects("relatedLocations", diagnostic.related(), (location, related) -> {
                location.field("id", diagnostic.related().indexOf(related));
                related(location, related, folder);
            });
        }
        diagnostic.fix().filter(fix -> !fix.edits().isEmpty()).ifPresent(fix -> json.objects("fixes", List.of(fix), (item, f) -> fix(item, f, folder)));
        diagnostic.aws().ifPresent(aws -> json.object("properties", p -> p
                .field("awsPhase", aws.phase().name().toLowerCase(Locale.ROOT)).field("awsMessage", aws.text())));
    }

    /** Viewers offer a fix by its description, and apply the edits of each file. */
    private static void fix(JsonWriter json, Fix fix, Path folder) {
        Map<SourceFile, List<TextEdit>> byFile = new LinkedHashMap<>();
        fix.edits().forEach(edit -> byFile.computeIfAbsent(edit.span().file(), file -> new ArrayList<>()).add(edit));
        json.object("description", d -> d.field("text", fix.description()));
        json.objects("artifactChanges", byFile.entrySet(), (change, entry) -> change
                .object("artifactLocation", a -> a.field("uri", FilePaths.uri(entry.getKey(), folder)))
                .objects("replacements", entry.getValue(), (item, edit) -> item
                        .object("deletedRegion", region -> region(region, edit.span()))
                        .object("insertedContent", content -> content.field("text", edit.replacement()))));
    }

    private static void related(JsonWriter json, Related related, Path folder) {
        location(json, related.origin(), folder);
        json.object("message", message -> message.field("text", related.message()));
    }

    static void location(JsonWriter json, Origin origin, Path folder) {
        if (origin instanceof InFile in) {
            json.object("physicalLocation", physical -> {
                physical.object("artifactLocation", a -> a.field("uri", FilePaths.uri(in.span().file(), folder)));
                if (TextRenderer.hasText(in.span())) {
                    physical.object("region", region -> region(region, in.span()));
                }
            });
        } else if (origin instanceof Deployed deployed) {
            json.objects("logicalLocations", List.of(deployed),
                    (logical, d) -> logical.field("fullyQualifiedName", TextRenderer.place(d)));
        }
    }

    private static void region(JsonWriter json, SourceSpan span) {
        json.field("startLine", span.from().line()).field("startColumn", span.from().column())
                .field("endLine", span.to().line()).field("endColumn", span.to().column());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "note";
        };
    }
}
