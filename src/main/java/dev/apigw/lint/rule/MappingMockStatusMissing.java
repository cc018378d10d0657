package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.resolve.Placeholders;
import dev.apigw.schema.ExampleBodies.Kind;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.vtl.MappingTemplates;
import dev.apigw.vtl.MockStatus;
import dev.apigw.vtl.TemplateFailure;
import dev.apigw.vtl.TemplateInput;
import java.util.stream.Stream;

/** {@code mapping-mock-status-missing}: the request template of a mock makes an object with the number {@code statusCode}. */
final class MappingMockStatusMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-mock-status-missing", Severity.ERROR,
                "The request template of a mock makes an object with the number `statusCode`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Templates.in(subject.definition()).distinct().stream()
                .filter(template -> template.isRequest() && template.integration().is(IntegrationType.MOCK))
                .filter(template -> !Placeholders.unresolvedIn(template.text().text()))
                .filter(template -> Stream.of(Kind.FULL, Kind.MINIMAL).noneMatch(kind -> givesStatus(template, kind)))
                .map(template -> Finding.at(template.text(), "The template gives the mock no `statusCode`, so every request that "
                                + "uses it is answered with 500.")
                        .withHint("Make it render `{\"statusCode\": 200}`; the number has no quotes."));
    }

    private static boolean givesStatus(StatedTemplate template, Kind kind) {
        try {
            TemplateInput input = TemplateInputs.of(template, "{}", kind);
            return MockStatus.readFrom(MappingTemplates.standard().render(template.text().text(), input).output()).isPresent();
        } catch (TemplateFailure e) {
            return true; // another finding, or a body that nobody knows
        }
    }
}
