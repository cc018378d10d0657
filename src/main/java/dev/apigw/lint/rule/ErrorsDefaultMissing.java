package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.stream.Stream;

/** {@code errors-default-missing}: who shapes some errors shapes all of them. */
final class ErrorsDefaultMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("errors-default-missing", Severity.INFO,
                "An API that shapes the body of client errors also shapes that of server errors, and the other way round.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return Stream.concat(missing(api, GatewayResponseTypes.DEFAULT_4XX, GatewayResponseTypes.DEFAULT_5XX),
                missing(api, GatewayResponseTypes.DEFAULT_5XX, GatewayResponseTypes.DEFAULT_4XX));
    }

    private static Stream<Finding> missing(RestApi api, String stated, String other) {
        return api.gatewayResponse(other).isPresent() ? Stream.empty() : api.gatewayResponse(stated).stream()
                .filter(response -> !response.responseTemplates().isEmpty())
                .map(response -> Finding.at(response.origin(), "`" + stated + "` is shaped and `" + other
                                + "` is not, so clients have to read errors in two forms.")
                        .withHint("Add `" + other + "` in the same form."));
    }
}
