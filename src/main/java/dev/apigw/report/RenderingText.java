package dev.apigw.report;

import dev.apigw.diagnostic.Severity;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.render.Choice;
import dev.apigw.simulate.render.RenderOutcome;
import dev.apigw.simulate.render.TemplateText;
import dev.apigw.source.SourceSpan;
import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Overrides;
import dev.apigw.vtl.Piece;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.UndefinedReference;
import dev.apigw.vtl.WellFormed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rendered template for people: everything that is said beside the output itself. */
public final class RenderingText {
    private static final int LABEL_WIDTH = 11;

    private RenderingText() {}

    /** What was decided on the way to a template, with the line behind each decision. */
    public static String decisions(Choice choice) {
        StringBuilder text = new StringBuilder();
        for (Note note : choice.notes()) {
            text.append(line("decision", note.text() + note.origin().map(origin -> "  [" + Places.line(origin) + "]").orElse("")));
        }
        if (choice instanceof Choice.Chosen chosen && chosen.notes().isEmpty()) {
            text.append(line("decision", chosen.template().place().map(place -> place.file().name()).orElse("the template")));
        }
        return text.toString();
    }

    /** What is worth knowing of an output: overrides, undefined references, whether it is what its type says. */
    public static String notes(RenderOutcome.Rendered rendered) {
        StringBuilder text = new StringBuilder();
        Overrides overrides = rendered.rendering().overrides();
        overrides("requestOverride", overrides.request(), text);
        overrides("responseOverride", overrides.response(), text);
        for (UndefinedReference reference : rendered.rendering().undefined()) {
            text.append(line("undefined", reference.text() + "  [" + place(rendered.chosen().template(), reference) + "]"));
        }
        String size = rendered.rendering().output().getBytes(StandardCharsets.UTF_8).length + " bytes";
        return text.append(line("output", size + " of " + rendered.contentType() + verdict(rendered))).toString();
    }

    /** What may be a placeholder of CloudFormation or Terraform without a value: as it stands, it prints nothing. */
    public static String placeholders(RenderOutcome.Rendered rendered) {
        Set<String> names = new LinkedHashSet<>();
        rendered.rendering().undefined().forEach(reference -> reference.placeholder().ifPresent(names::add));
        return names.stream().map(name -> "apigw: `${" + name + "}` prints nothing; if it is a placeholder, fill it with "
                + "--param " + name + "=VALUE.\n").collect(Collectors.joining());
    }

    private static String verdict(RenderOutcome.Rendered rendered) {
        return rendered.grammar() == WellFormed.Grammar.NONE ? ""
                : (rendered.fault().isEmpty() ? ", valid " : ", which is no valid ") + rendered.grammar();
    }

    private static void overrides(String path, Map<?, ?> values, StringBuilder text) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                overrides(path + "." + name, map, text);
            } else {
                text.append(line("override", path + "." + name + " = " + value));
            }
        });
    }

    private static String line(String label, String text) {
        return label + " ".repeat(LABEL_WIDTH - label.length()) + Printable.oneLine(text) + "\n";
    }

    /** {@code file:line:column} of a reference; in a definition the place inside of its scalar. */
    static String place(TemplateText template, UndefinedReference reference) {
        String inTemplate = "line " + reference.line() + ", column " + reference.column();
        return template.locate(reference.offset(), reference.offset() + reference.text().length())
                .map(span -> template.isExact() ? span.toString() : span + ", " + inTemplate + " of the template")
                .orElse(inTemplate);
    }

    /** A template that fails: what is wrong where, and what API Gateway answers then. */
    public static String failure(RenderOutcome.Failed failed, Ansi ansi) {
        TemplateFailure failure = failed.failure();
        TemplateText template = failed.chosen().template();
        String where = template.inFile() || template.place().isEmpty() ? ""
                : " (line " + failure.line() + ", column " + failure.column() + " of the template)";
        return problem(template.locate(failure.offset(), failure.offset()),
                "the " + template.name() + " fails" + where + ": " + failure.getMessage()
                        + (failure.getMessage().endsWith(".") ? "" : ".") + " " + answered(failed) + ".",
                Optional.empty(), ansi);
    }

    private static String answered(RenderOutcome.Failed failed) {
        return switch (failed.failure().reason()) {
            // Our limits keep a template from taking the machine down; those of AWS are not all known.
            case LIMIT -> "apigw stops here";
            case INVALID_BODY -> "API Gateway answers " + (failed.chosen().side() == Choice.Side.REQUEST ? "400" : "500");
            case SYNTAX, EVALUATION -> "API Gateway answers 500";
        };
    }

    /** An output that is not what its content type says, at the place in the template that made it so. */
    public static String fault(RenderOutcome.Rendered rendered, OutputFault fault, Ansi ansi) {
        return problem(rendered.chosen().template().locate(fault.templateStart(), fault.templateEnd()),
                message(rendered, fault), hint(rendered.grammar(), fault), ansi);
    }

    /** One line that says what is wrong with an output, and which reference made it so. */
    static String message(RenderOutcome.Rendered rendered, OutputFault fault) {
        String blame = fault.reference().map(piece -> " `" + piece.source() + "` printed " + printed(piece) + " here.").orElse("");
        return "the output is no valid " + rendered.grammar() + " for `" + rendered.contentType() + "`: " + fault.message()
                + (fault.message().endsWith(".") ? "" : ".") + blame + " (" + outputPlace(rendered, fault) + " of the output)";
    }

    private static String outputPlace(RenderOutcome.Rendered rendered, OutputFault fault) {
        String before = rendered.rendering().output().substring(0, fault.outputOffset());
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (before.length() - before.lastIndexOf('\n'));
    }

    private static String printed(Piece piece) {
        return piece.value().isEmpty() ? "nothing"
                : "`" + Printable.oneLine(piece.value().length() <= 60 ? piece.value() : piece.value().substring(0, 57) + "...") + "`";
    }

    private static Optional<String> hint(WellFormed.Grammar grammar, OutputFault fault) {
        if (grammar == WellFormed.Grammar.XML) {
            return fault.reference().filter(piece -> !piece.value().isEmpty()).map(piece -> "Escape the value, as VTL has no "
                    + "function for it: `.replace(\"&\", \"&amp;\").replace(\"<\", \"&lt;\")`.");
        }
        return fault.reference().map(piece -> piece.value().isEmpty()
                ? "Put the reference in quotes, or print something else when it is empty: `#if($x == \"\")null#else$x#end`."
                : "Print the value with `$input.json(…)`, or escape it with `$util.escapeJavaScript(…)`.");
    }

    /** A request that no template sees. */
    public static String refused(Choice.Refused refused) {
        String answer = refused.failure().map(failure -> "API Gateway answers " + failure.statusCode() + " "
                + failure.message() + ": ").orElse("");
        return "apigw: " + Printable.oneLine(answer + refused.why().text())
                + refused.why().origin().map(origin -> " [" + Places.line(origin) + "]").orElse("") + "\n";
    }

    /** Why there is no template; the body itself is the output. */
    public static String passed(Choice.Passed passed) {
        List<Note> notes = passed.notes();
        Optional<Note> last = notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
        Optional<Note> why = notes.stream().filter(note -> note.text().contains("passed") || note.text().startsWith("no template"))
                .reduce((first, second) -> second).or(() -> last);
        return "apigw: no template, the body passes unchanged" + why.map(note -> ": " + Printable.oneLine(note.text())
                + note.origin().map(origin -> " [" + Places.line(origin) + "]").orElse("")).orElse("") + "\n";
    }

    private static String problem(Optional<SourceSpan> place, String message, Optional<String> hint, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        place.ifPresent(span -> text.append(ansi.bold(Printable.oneLine(span.toString()) + ":")).append(' '));
        text.append(ansi.colored(Severity.ERROR, "error:")).append(' ').append(Printable.oneLine(message)).append('\n');
        place.ifPresent(span -> CodeFrame.of(span, Severity.ERROR, ansi).forEach(line -> text.append(line).append('\n')));
        hint.ifPresent(said -> text.append("  ").append(ansi.cyan("hint:")).append(' ').append(said).append('\n'));
        return text.toString();
    }
}
