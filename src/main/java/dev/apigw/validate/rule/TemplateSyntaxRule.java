package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.Placeholders;
import dev.apigw.source.ScalarPositions;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.validate.ValidationRule;
import dev.apigw.vtl.SyntaxProblem;
import dev.apigw.vtl.TemplateSyntax;
import java.util.List;
import java.util.stream.Stream;

/** {@code template-syntax}: every mapping template is VTL. */
final class TemplateSyntaxRule implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("template-syntax", Severity.WARNING,
                "Every mapping template is VTL.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedTemplate.in(definition).flatMap(template -> problems(template.text().text()).stream()
                .map(problem -> finding(template, problem)));
    }

    /** Placeholders that are no VTL would be gone before API Gateway sees the template. */
    private static List<SyntaxProblem> problems(String template) {
        List<SyntaxProblem> problems = TemplateSyntax.check(template);
        if (problems.isEmpty()) {
            return problems;
        }
        String filled = template;
        for (String placeholder : Placeholders.in(template)) {
            if (!TemplateSyntax.check(placeholder).isEmpty()) {
                filled = filled.replace(placeholder, "x".repeat(placeholder.length()));
            }
        }
        return filled.equals(template) ? problems : TemplateSyntax.check(filled);
    }

    private static Finding finding(StatedTemplate template, SyntaxProblem problem) {
        return Finding.at(new InFile(ScalarPositions.locate(template.text(), problem.offset())), "The " + template.of()
                        + " for `" + template.type() + "` is no VTL (line " + problem.line() + ", column "
                        + problem.column() + " of the template): " + problem.message()
                        + ". A request that needs it is answered with 500.")
                .withHint("Close every `#if`, `#foreach` and bracket; write a literal `#` or `$` so that no VTL begins there.");
    }
}
