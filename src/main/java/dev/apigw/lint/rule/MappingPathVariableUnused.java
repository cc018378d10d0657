package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.resolve.Placeholders;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.stated.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mapping-path-variable-unused}: the variables of a path reach the backend. */
final class MappingPathVariableUnused implements LintRule {
    private static final Pattern ALL = Pattern.compile("input\\.params\\(\\s*\\)|context\\.path\\b|\\.params\\(\\$");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-path-variable-unused", Severity.WARNING,
                "The variables of a path reach the backend.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY, IntegrationType.AWS))
                .filter(integration -> !integration.method().verb().equals("OPTIONS"))
                .flatMap(integration -> {
                    List<String> unused = integration.method().path().variableNames().stream()
                            .filter(name -> !isUsed(integration, name)).toList();
                    return unused.isEmpty() ? Stream.empty() : Stream.of(finding(integration, unused));
                });
    }

    private static boolean isUsed(StatedIntegration integration, String name) {
        String uri = integration.text("uri").orElse("");
        return uri.contains("{" + name) || Placeholders.unresolvedIn(uri.substring(uri.lastIndexOf('/') + 1))
                || integration.requestParameters().anyMatch(mapping -> mapping.value().text().equals("method.request.path." + name)
                        || mapping.value().text().equals("context.path"))
                || StatedTemplate.of(integration).map(TemplateCode::of).anyMatch(code -> ALL.matcher(code).find()
                        || code.contains("'" + name + "'") || code.contains("\"" + name + "\""));
    }

    private static Finding finding(StatedIntegration integration, List<String> unused) {
        String first = unused.get(0);
        return integration.at("uri", "The backend of `" + integration.method().name() + "` never gets " + Words.list(unused)
                        + ", so what a client writes there changes nothing.")
                .withHint(integration.is(IntegrationType.AWS)
                        ? "Read it in the request template with `$input.params('" + first + "')`."
                        : "Add `{" + first + "}` to the `uri` and `integration.request.path." + first + ": method.request.path."
                                + first + "` to `requestParameters`.");
    }
}
