package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Terraform's {@code templatefile} would act on: expressions, escapes and directives.
 *
 * <p>A conditional keeps the branch that counts, or the first one if nobody can tell; a loop keeps its body once, since
 * a text that is repeated would no longer stand at a place of the file.
 * Source: documented – Terraform language, "Strings and Templates", read 2026-11.
 */
final class TerraformScanner {
    /** A directive; other texts such as {@code %{NUMBER}} of a grok pattern are left alone. */
    static final Pattern DIRECTIVE = Pattern.compile("%\\{~?\\s*(if|else|endif|for|endfor)\\b([^}]{0,2000}?)(~?)\\}");

    /** Characters in which a quote before a directive is looked for: a file may be one long line. */
    private static final int LONGEST_LOOK_BACK = 2_000;

    private final SourceFile file;
    private final String text;
    private final boolean json;
    private final Values values;
    private final Findings findings;
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();

    /** A conditional or loop that is open. {@code cutFrom} is where the part begins that is left out, or -1. */
    private static final class Block {
        final String word;
        final int start;
        final Truth truth;
        int cutFrom;

        Block(String word, int start, Truth truth, int cutFrom) {
            this.word = word;
            this.start = start;
            this.truth = truth;
            this.cutFrom = cutFrom;
        }
    }

    private TerraformScanner(SourceFile file, Values values, Findings findings) {
        this.file = file;
        this.text = file.text();
        this.json = text.stripLeading().startsWith("{");
        this.values = values;
        this.findings = findings;
    }

    /** The regions in the order of the text, none inside another. */
    static List<Region> scan(SourceFile file, Values values, Findings findings) {
        TerraformScanner scanner = new TerraformScanner(file, values, findings);
        scanner.run();
        return outermost(scanner.regions);
    }

    private void run() {
        Matcher directive = DIRECTIVE.matcher(text);
        int i = 0;
        while (i < text.length() - 1) {
            if (text.startsWith("$${", i) || text.startsWith("%%{", i)) {
                regions.add(new Region(i, i + 3, Region.Kind.TEXT, text.substring(i + 1, i + 3)));
                i += 3;
            } else if (text.startsWith("${", i)) {
                int end = PlaceholderText.endOf(text, i);
                if (end > 0) {
                    regions.add(new Region(i, end, Region.Kind.EXPRESSION, text.substring(i + 2, end - 1)));
                }
                i = Math.max(end, i + 2);
            } else if (text.startsWith("%{", i) && directive.region(i, text.length()).lookingAt()) {
                int end = directive.group(3).isEmpty() || isBlankTo(directive.end()) ? directive.end()
                        : endOfSpace(directive.end());
                directive(directive.group(1), directive.group(2).strip(), i, end);
                i = end;
            } else {
                i++;
            }
        }
        open.forEach(block -> unbalanced(block.word, block.start, block.start + 2));
    }

    private void directive(String word, String rest, int start, int end) {
        switch (word) {
            case "if" -> {
                Truth truth = TerraformExpression.evaluate(rest, values).map(v -> v.equals("true") ? Truth.TRUE
                        : v.equals("false") ? Truth.FALSE : Truth.UNKNOWN).orElse(Truth.UNKNOWN);
                if (truth == Truth.UNKNOWN) {
                    findings.addOnce(rest, Diagnostic.of("condition-unknown", Severity.INFO, new InFile(file.span(start, end)),
                            "Nobody can tell what the condition `" + rest + "` comes to; the first branch is taken.")
                            .withHint("Give the values that it asks with `--param`."));
                }
                open.push(new Block("if", start, truth, truth == Truth.FALSE ? start : -1));
                cutUnless(truth == Truth.FALSE, start, end);
            }
            case "for" -> {
                findings.add(Diagnostic.warning("terraform-loop", new InFile(file.span(start, end)), "The loop is not "
                        + "carried out: its body is read once, with its variables as placeholders.")
                        .withHint("Render the template with Terraform to check what the loop makes."));
                open.push(new Block("for", start, Truth.UNKNOWN, -1));
                cut(start, end);
            }
            default -> closing(word, start, end);
        }
    }

    private void closing(String word, int start, int end) {
        String opener = word.equals("endfor") ? "for" : "if";
        if (open.isEmpty() || !open.peek().word.equals(opener)) {
            unbalanced(word, start, end);
            cut(start, end);
            return;
        }
        Block block = open.peek();
        if (word.equals("else")) {
            if (block.cutFrom >= 0) {
                cut(block.cutFrom, end);
                block.cutFrom = -1;
            } else {
                block.cutFrom = start;
            }
            return;
        }
        open.pop();
        cut(block.cutFrom >= 0 ? block.cutFrom : start, end);
    }

    private void unbalanced(String word, int start, int end) {
        findings.add(Diagnostic.error("terraform-directive", new InFile(file.span(start, end)), "`%{ " + word + " }` has no "
                + "counterpart; Terraform refuses the template.").withHint("Close each `if` with `%{ endif }` and each "
                + "`for` with `%{ endfor }`."));
    }

    private void cutUnless(boolean later, int start, int end) {
        if (!later) {
            cut(start, end);
        }
    }

    /** Leaves a stretch out: as blanks where white space means nothing, otherwise without a trace. */
    private void cut(int start, int end) {
        boolean spaced = start == 0 || end >= text.length() || Character.isWhitespace(text.charAt(start - 1))
                || Character.isWhitespace(text.charAt(end));
        boolean blank = !quoted(start) && (json || spaced);
        regions.add(new Region(start, end, blank ? Region.Kind.BLANK : Region.Kind.TEXT, ""));
    }

    private boolean quoted(int offset) {
        boolean inside = false;
        int from = offset;
        while (from > 0 && offset - from < LONGEST_LOOK_BACK && text.charAt(from - 1) != '\n') {
            from--;
        }
        for (int i = from; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
            }
        }
        return inside;
    }

    private boolean isBlankTo(int offset) {
        return offset >= text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private int endOfSpace(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** The regions in the order of the text, without those that lie inside another one. */
    static List<Region> outermost(List<Region> regions) {
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparingInt(Region::start).thenComparing(Comparator.comparingInt(Region::end).reversed()));
        List<Region> kept = new ArrayList<>();
        int end = 0;
        for (Region region : sorted) {
            if (region.start() >= end) {
                kept.add(region);
                end = region.end();
            }
        }
        return kept;
    }
}
