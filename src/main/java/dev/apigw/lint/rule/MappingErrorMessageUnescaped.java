package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.lint.rule.TemplateCode.Hit;
import dev.apigw.resolve.Placeholders;
import dev.apigw.schema.ExampleBodies.Kind;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.OutputFault;
import dev.apigw.vtl.Rendering;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.TemplateInput;
import dev.apigw.vtl.WellFormed;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code mapping-error-message-unescaped}: a response template for the errors of a function escapes their message. */
final class MappingErrorMessageUnescaped implements LintRule {
    private static final String PLAIN =
            "{\"errorMessage\":\"plain\",\"errorType\":\"Error\",\"trace\":[\"a\"],\"stackTrace\":[\"a\"]}";
    private static final String QUOTED =
            "{\"errorMessage\":\"it said \\\"no\\\"\\ntwice\",\"errorType\":\"Error\",\"trace\":[\"a\"],\"stackTrace\":[\"a\"]}";

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-error-message-unescaped", Severity.WARNING,
                "A response template for the errors of a function escapes their message.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).distinct().stream().filter(MappingErrorMessageUnescaped::isOfErrors)
                .flatMap(template -> fault(template, PLAIN).isPresent() ? Stream.empty() : fault(template, QUOTED).stream()
                        .map(fault -> Hit.at(template, fault.templateStart(), fault.templateEnd(),
                                        "The message of the error is not escaped, so the client gets no JSON when it holds a "
                                                + "quote or a line break.")
                                .withHint("Write `$input.json('$.errorMessage')` without quotes around it.")));
    }

    private static boolean isOfErrors(StatedTemplate template) {
        return template.response().filter(response -> !response.pattern().text().equals("default")).isPresent()
                && template.integration().arn().filter(IntegrationArn::isLambda).isPresent()
                && WellFormed.grammar(template.type()) == WellFormed.Grammar.JSON
                && !template.text().text().contains("parseJson") && !Placeholders.unresolvedIn(template.text().text());
    }

    private static Optional<OutputFault> fault(StatedTemplate template, String body) {
        try {
            TemplateInput input = TemplateInputs.of(template, body, Kind.FULL);
            Rendering traced = MappingTemplates.standard().renderTraced(template.text().text(), input);
            return traced.output().isBlank() ? Optional.empty()
                    : WellFormed.check(WellFormed.Grammar.JSON, traced.output()).map(found -> OutputFault.of(found, traced));
        } catch (TemplateFailure e) {
            return Optional.empty(); // another finding
        }
    }
}
