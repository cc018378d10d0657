package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-mock-response-reads-body}: a response template of a mock reads no body, since a mock answers with none. */
final class MappingMockResponseReadsBody implements LintRule {
    /** Not the line {@code #set($inputRoot = $input.path('$'))} that the console writes into every template. */
    private static final Pattern READ = Pattern.compile("\\$!?\\{?input\\.(?:body\\b|json\\(|path\\(\\s*['\"]\\$[.\\[])");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-mock-response-reads-body", Severity.WARNING,
                "A response template of a mock reads no body, since a mock answers with none.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return TemplateCode.hits(subject.definition(), READ)
                .filter(hit -> !hit.template().isRequest() && hit.template().integration().is(IntegrationType.MOCK))
                .map(hit -> hit.at(0, "A mock answers with an empty body, so there is nothing to read here.")
                        .withHint("Hand values over in `$context.responseOverride.NAME`, which the request template can set, or "
                                + "read them with `$input.params`."));
    }
}
