package dev.apigw.report;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.Position;
import java.util.Locale;

/**
 * Findings for scripts. The shape is documented in the README and stable: members may be added, never changed, and
 * {@code formatVersion} counts up if that promise has to be broken.
 */
final class JsonRenderer implements Renderer {
    private static final int FORMAT_VERSION = 1;

    @Override public String render(Report report) {
        Summary summary = Summary.of(report);
        return JsonWriter.object(json -> json
                .field("formatVersion", FORMAT_VERSION)
                .object("tool", tool -> tool.field("name", "apigw").field("version", report.version()))
                .field("command", report.command())
                .object("summary", s -> s.field("files", summary.files()).field("errors", summary.errors())
                        .field("warnings", summary.warnings()).field("infos", summary.infos())
                        .field("hints", summary.hints()))
                .objects("findings", report.diagnostics(), JsonRenderer::finding));
    }

    private static void finding(JsonWriter json, Diagnostic diagnostic) {
        json.field("ruleId", diagnostic.ruleId());
        json.field("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.field("message", diagnostic.message());
        json.field("hint", diagnostic.hint());
        location(json, diagnostic.origin());
        json.objects("related", diagnostic.related(), (item, related) -> {
            item.field("message", related.message());
            location(item, related.origin());
        });
        if (diagnostic.aws().isPresent()) {
            json.object("aws", aws -> aws
                    .field("phase", diagnostic.aws().get().phase().name().toLowerCase(Locale.ROOT))
                    .field("message", diagnostic.aws().get().text()));
        } else {
            json.nullField("aws");
        }
        fix(json, diagnostic);
        json.field("docs", "apigw explain " + diagnostic.ruleId());
    }

    private static void fix(JsonWriter json, Diagnostic diagnostic) {
        if (diagnostic.fix().isEmpty()) {
            json.nullField("fix");
            return;
        }
        Fix fix = diagnostic.fix().get();
        json.object("fix", f -> f.field("description", fix.description()).objects("edits", fix.edits(), (item, edit) -> {
            location(item, new InFile(edit.span()));
            item.field("replacement", edit.replacement());
        }));
    }

    static void location(JsonWriter json, Origin origin) {
        if (origin instanceof InFile in) {
            json.field("file", in.span().file().name());
            if (TextRenderer.hasText(in.span())) {
                json.object("range", range -> range.object("start", start -> position(start, in.span().from()))
                        .object("end", end -> position(end, in.span().to())));
            } else {
                json.nullField("range");
            }
        } else if (origin instanceof Deployed deployed) {
            json.nullField("file").nullField("range");
            json.object("deployed", d -> d.field("restApiId", deployed.restApiId())
                    .field("stageName", deployed.stageName()).field("pointer", deployed.pointer()));
        }
    }

    private static void position(JsonWriter json, Position position) {
        json.field("line", position.line()).field("column", position.column());
    }
}
