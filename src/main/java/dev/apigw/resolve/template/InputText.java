package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text that may still be a template of Terraform or a relative of it.
 *
 * <p>A text that is YAML or JSON as it stands is read as it stands. Placeholders are masked only where they keep it from
 * being read, or where the file is evidently a Terraform template.
 */
public final class InputText {
    private static final Pattern TEMPLATE_NAME = Pattern.compile("\\.(tpl|tftpl|tmpl)(\\.|$)");
    private static final Pattern CLOUDFORMATION = Pattern.compile("Fn::|AWS::|!Sub\\b");
    private static final Pattern ESCAPE = Pattern.compile("\\$\\$\\{[A-Za-z_]");
    /** Directives of Handlebars, Jinja, Go and their kin: they decide what the file is made of. */
    private static final Pattern FOREIGN_DIRECTIVE = Pattern.compile("\\{\\{\\{?-?\\s*(?:[#/^>]|else\\b|end\\b|range\\b|if\\b)"
            + "[^}]{0,200}\\}{1,3}|\\{%[^%]{0,200}%\\}");

    /**
     * What became of a text.
     *
     * @param root      the tree; empty if the text cannot be read
     * @param terraform whether it was read as a Terraform template, so that {@code ${…}} that is left is meant literally
     */
    public record Result(Optional<Node> root, boolean terraform) {}

    private final SourceFile file;
    private final Values values;
    private final Findings findings;

    private InputText(SourceFile file, Values values, Findings findings) {
        this.file = file;
        this.values = values;
        this.findings = findings;
    }

    /** The tree of a file; what was met on the way goes to {@code findings}. */
    public static Result read(SourceFile file, Values values, Findings findings) {
        return new InputText(file, values, findings).read();
    }

    static Optional<Node> parse(SourceFile file, Values values, Findings findings) {
        return read(file, values, findings).root();
    }

    private Result read() {
        if (isTerraform()) {
            Findings own = new Findings();
            Optional<Node> root = masked(TerraformScanner.scan(file, values, own), own);
            if (root.isPresent()) {
                own.all().forEach(findings::add);
                return new Result(root, true);
            }
        }
        ParsedSource parsed = SourceReader.parse(file);
        boolean odd = parsed.problems().stream().anyMatch(p -> p.fatal() || p.id().equals("yaml-complex-key"));
        if (odd) {
            Findings own = new Findings();
            List<Region> regions = unreadableParts(own);
            Optional<Node> root = regions.isEmpty() ? Optional.empty() : masked(regions, own);
            if (root.isPresent()) {
                own.all().forEach(findings::add);
                return new Result(root, !isCloudFormation() && file.text().contains("${"));
            }
        }
        if (parsed.root().isEmpty() && reportForeignDirective()) {
            return new Result(Optional.empty(), false);
        }
        parsed.problems().forEach(findings::add);
        return new Result(parsed.root(), false);
    }

    private boolean isTerraform() {
        String name = file.path().map(p -> p.getFileName().toString()).orElse(file.name()).toLowerCase(Locale.ROOT);
        return TEMPLATE_NAME.matcher(name).find() || holds("%{", TerraformScanner.DIRECTIVE) && !isCloudFormation()
                || holds("$${", ESCAPE) && !isCloudFormation();
    }

    /** Looks for a fixed part first, which is many times faster over a large text. */
    private boolean holds(String part, Pattern pattern) {
        return file.text().contains(part) && pattern.matcher(file.text()).find();
    }

    private boolean isCloudFormation() {
        return CLOUDFORMATION.matcher(file.text()).find();
    }

    /** What may keep the text from being read. In CloudFormation {@code ${…}} is ordinary text, right or wrong. */
    private List<Region> unreadableParts(Findings own) {
        List<Region> regions = isCloudFormation() ? new ArrayList<>()
                : new ArrayList<>(TerraformScanner.scan(file, values, own));
        Matcher matcher = PlaceholderText.OTHERS.matcher(file.text());
        while (matcher.find()) {
            regions.add(new Region(matcher.start(), matcher.end(), Region.Kind.EXPRESSION, PlainText.nameIn(matcher)));
        }
        return TerraformScanner.outermost(regions);
    }

    private Optional<Node> masked(List<Region> regions, Findings own) {
        Optional<Mask> mask = Mask.of(file, regions);
        if (mask.isEmpty()) {
            return Optional.empty();
        }
        ParsedSource parsed = SourceReader.parse(file, mask.get().text());
        for (SourceProblem problem : parsed.problems()) {
            own.add(new SourceProblem(problem.id(), problem.fatal(), problem.span(),
                    mask.get().unmasked(problem.message(), values), problem.hint(), problem.related()));
        }
        return parsed.root().map(new Unmasking(mask.get(), values)::of);
    }

    private boolean reportForeignDirective() {
        Matcher matcher = FOREIGN_DIRECTIVE.matcher(file.text());
        if (!matcher.find()) {
            return false;
        }
        findings.add(Diagnostic.error("template-directive", new InFile(file.span(matcher.start(), matcher.end())),
                "The file holds directives of a template language (`" + matcher.group() + "`) that decide what it is made "
                        + "of; it is no YAML or JSON until they have run.").withHint("Render the file first, and give the result."));
        return true;
    }
}
