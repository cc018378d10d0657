package dev.apigw.report;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.Related;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Findings for people: one line that editors and {@code grep} understand, then the code and what to do. */
final class TextRenderer implements Renderer {
    private static final String INDENT = "  ";
    private final Ansi ansi;

    TextRenderer(Ansi ansi) {
        this.ansi = Objects.requireNonNull(ansi, "ansi");
    }

    /** The findings with an empty line after each; the summary is the caller's, since {@code -q} leaves it out. */
    @Override public String render(Report report) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            lines(diagnostic).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private List<String> lines(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        lines.add(ansi.bold(place(diagnostic.origin()) + ":") + " " + ansi.colored(diagnostic.severity(), severity + ":")
                + " " + indented(diagnostic.message()) + " " + ansi.dim("[" + diagnostic.ruleId() + "]"));
        if (diagnostic.origin() instanceof InFile in && hasText(in.span())) {
            lines.addAll(CodeFrame.of(in.span(), diagnostic.severity(), ansi));
        }
        diagnostic.hint().ifPresent(hint -> lines.add(labelled("hint:", hint)));
        diagnostic.aws().ifPresent(aws -> lines.add(labelled("AWS says:", aws.text())));
        diagnostic.related().forEach(related -> lines.addAll(lines(related)));
        return lines;
    }

    private List<String> lines(Related related) {
        List<String> lines = new ArrayList<>();
        lines.add(labelled("see:", place(related.origin()) + ": " + related.message()));
        if (related.origin() instanceof InFile in && hasText(in.span())) {
            lines.addAll(CodeFrame.lineOf(in.span(), ansi));
        }
        return lines;
    }

    private String labelled(String label, String text) {
        return INDENT + ansi.cyan(label) + " " + indented(text);
    }

    private static String indented(String text) {
        return Printable.lines(text.strip()).replace("\n", "\n" + INDENT);
    }

    /** A place as compilers print it; a file that could not be read has no lines to point at. */
    static String place(Origin origin) {
        if (origin instanceof InFile in) {
            String name = Printable.oneLine(in.span().file().name());
            return hasText(in.span()) ? name + ":" + in.span().from() : name;
        }
        Deployed deployed = (Deployed) origin;
        return deployed.restApiId() + "/" + deployed.stageName() + deployed.pointer();
    }

    static boolean hasText(SourceSpan span) {
        return !span.file().text().isEmpty();
    }
}
