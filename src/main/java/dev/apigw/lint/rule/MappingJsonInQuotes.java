package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.vtl.WellFormed;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code mapping-json-in-quotes}: there are no quotes around {@code $input.json}, which brings its own. */
final class MappingJsonInQuotes implements LintRule {
    private static final Pattern QUOTED = Pattern.compile("[:\\[,]\\s*\"(\\$!?\\{?input\\.json\\([^)]*\\)}?)\"");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-json-in-quotes", Severity.WARNING,
                "There are no quotes around `$input.json`, which brings its own.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<StatedTemplate> rendered = RenderedTemplates.in(subject.definition()).all().stream()
                .map(RenderedTemplates.Rendered::template).collect(Collectors.toSet());
        return TemplateCode.hits(subject.definition(), QUOTED)
                .filter(hit -> WellFormed.grammar(hit.template().type()) == WellFormed.Grammar.JSON)
                .filter(hit -> !rendered.contains(hit.template()) && !isInDirective(hit))
                .map(hit -> hit.at(1, "`" + hit.group(1) + "` is JSON already: a text comes with its quotes, an object with quotes "
                                + "inside, so between quotes it is no JSON any more.")
                        .withHint("Remove the quotes around it, or wrap it in `$util.escapeJavaScript(…)` to send JSON as a "
                                        + "text."));
    }

    /** In `#set` the quotes belong to Velocity. */
    private static boolean isInDirective(Hit hit) {
        String before = TemplateCode.of(hit.template()).substring(0, hit.match().start());
        return before.substring(before.lastIndexOf('\n') + 1).contains("#set");
    }
}
