package dev.apigw.report;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.render.Choice;
import dev.apigw.simulate.render.RenderOutcome;
import dev.apigw.simulate.render.TemplateText;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.SourceSpan;
import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Overrides;
import dev.apigw.vtl.UndefinedReference;
import dev.apigw.vtl.WellFormed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rendered template for scripts; members that do not apply are null, so that the shape is always the same. */
public final class RenderingJson {
    private RenderingJson() {}

    /** A template that gave a text. */
    public static String of(RenderOutcome.Rendered rendered) {
        Overrides overrides = rendered.rendering().overrides();
        return JsonWriter.object(json -> {
            json.field("outcome", "rendered").field("output", rendered.rendering().output())
                    .field("contentType", rendered.contentType());
            wellFormed(json, rendered);
            template(json, rendered.chosen().template());
            json.object("overrides", member -> {
                member.object("request", values -> values(values, overrides.request()));
                member.object("response", values -> values(values, overrides.response()));
            });
            json.objects("undefined", rendered.rendering().undefined(),
                    (member, reference) -> undefined(member, rendered.chosen().template(), reference));
            problem(json, rendered.fault().map(fault -> RenderingText.message(rendered, fault)),
                    rendered.fault().flatMap(fault -> place(rendered.chosen().template(), fault)));
            notes(json, rendered.chosen().notes());
        });
    }

    /** A template that failed. */
    public static String of(RenderOutcome.Failed failed) {
        TemplateText template = failed.chosen().template();
        int offset = failed.failure().offset();
        return JsonWriter.object(json -> {
            withoutOutput(json, "failed", Optional.empty());
            template(json, template);
            json.nullField("overrides").objects("undefined", List.<String>of(), (member, none) -> { });
            problem(json, Optional.of(failed.failure().getMessage()), template.locate(offset, offset));
            notes(json, failed.chosen().notes());
        });
    }

    /** A body or a request that no template saw. */
    public static String of(Choice choice) {
        boolean passes = choice instanceof Choice.Passed;
        Optional<String> body = choice instanceof Choice.Passed passed ? Optional.of(passed.body().text()) : Optional.empty();
        Optional<Choice.Refused> refused = choice instanceof Choice.Refused found ? Optional.of(found) : Optional.empty();
        return JsonWriter.object(json -> {
            withoutOutput(json, passes ? "passed" : "refused", body);
            json.nullField("template").nullField("overrides").objects("undefined", List.<String>of(), (member, none) -> { });
            problem(json, refused.map(found -> found.failure().map(Failure::statusCode).map(status -> status + ": ").orElse("")
                    + found.why().text()), refused.flatMap(found -> found.why().origin()).flatMap(RenderingJson::span));
            notes(json, choice.notes());
        });
    }

    private static void withoutOutput(JsonWriter json, String outcome, Optional<String> output) {
        json.field("outcome", outcome).field("output", output).nullField("contentType").nullField("wellFormed");
    }

    private static void wellFormed(JsonWriter json, RenderOutcome.Rendered rendered) {
        if (rendered.grammar() == WellFormed.Grammar.NONE) {
            json.nullField("wellFormed");
        } else {
            json.field("wellFormed", rendered.fault().isEmpty());
        }
    }

    private static void template(JsonWriter json, TemplateText template) {
        json.object("template", member -> {
            member.field("name", template.name());
            place(member, template.place());
        });
    }

    private static void undefined(JsonWriter json, TemplateText template, UndefinedReference reference) {
        json.field("reference", reference.text());
        place(json, template.locate(reference.offset(), reference.offset() + reference.text().length()));
    }

    private static Optional<SourceSpan> place(TemplateText template, OutputFault fault) {
        return template.locate(fault.templateStart(), fault.templateEnd());
    }

    private static void problem(JsonWriter json, Optional<String> message, Optional<SourceSpan> span) {
        if (message.isEmpty()) {
            json.nullField("problem");
            return;
        }
        json.object("problem", member -> {
            member.field("message", message.get());
            place(member, span);
        });
    }

    private static void notes(JsonWriter json, List<Note> notes) {
        json.objects("notes", notes, (member, note) -> {
            member.field("text", note.text());
            place(member, note.origin().flatMap(RenderingJson::span));
        });
    }

    private static Optional<SourceSpan> span(Origin origin) {
        return origin instanceof InFile file ? Optional.of(file.span()) : Optional.empty();
    }

    private static void place(JsonWriter json, Optional<SourceSpan> span) {
        json.field("file", span.map(found -> found.file().name()));
        if (span.isPresent()) {
            json.field("line", span.get().from().line()).field("column", span.get().from().column());
        } else {
            json.nullField("line").nullField("column");
        }
    }

    private static void values(JsonWriter json, Map<?, ?> values) {
        values.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (value instanceof Map<?, ?> map) {
                json.object(key, member -> values(member, map));
            } else if (value instanceof List<?> list) {
                json.strings(key, list.stream().map(String::valueOf).toList());
            } else if (value instanceof Integer || value instanceof Long) {
                json.field(key, ((Number) value).longValue());
            } else {
                json.field(key, Optional.ofNullable(value).map(String::valueOf));
            }
        });
    }
}
