package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import dev.apigw.source.JsonReader;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code errors-gateway-response-json}: a gateway response of JSON is JSON. */
final class ErrorsGatewayResponseJson implements LintRule {
    private static final Pattern VTL = Pattern.compile("#(?:set|if|foreach|define|macro)\\b"
            + "|\\$!?\\{?(?:input|util)\\b|\"\\$!?\\{?context\\.error\\.messageString");
    private static final Pattern QUOTED = Pattern.compile(
            "\\$!?(?:\\{context\\.error\\.messageString}|context\\.error\\.messageString\\b)");
    private static final Pattern OTHER = Pattern.compile("\\$!?(?:\\{(?:context|stageVariables|method)\\.[\\w.-]+}"
            + "|(?:context|stageVariables|method)\\.[\\w.-]*\\w)");

    @Override public RuleInfo info() {
        return new RuleInfo("errors-gateway-response-json", Severity.ERROR,
                "A template of a gateway response for `application/json` gives JSON.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().gatewayResponses().stream().flatMap(response ->
                response.responseTemplates().entrySet().stream()
                .filter(template -> template.getKey().toLowerCase(Locale.ROOT).matches("application/(?:[\\w.-]+\\+)?json.*"))
                .filter(template -> isBroken(template.getValue().value()))
                .map(template -> Finding.at(template.getValue().origin(), "The template of `" + response.responseType()
                                + "` gives no JSON, so clients cannot read the error.")
                        .withHint("Put texts in double quotes; `$context.error.messageString` brings its own.")));
    }

    /** What validate has rules for is left to them. */
    private static boolean isBroken(String template) {
        if (template.isBlank() || VTL.matcher(template).find() || Placeholders.unresolvedIn(template)) {
            return false;
        }
        String rendered = OTHER.matcher(QUOTED.matcher(template).replaceAll("\"m\"")).replaceAll("0");
        return JsonReader.parse(rendered).isEmpty();
    }
}
