package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import java.util.List;
import java.util.stream.Stream;

/** {@code errors-unmapped}: what goes wrong in the backend is not answered as a success. */
final class ErrorsUnmapped implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("errors-unmapped", Severity.WARNING,
                "A non-proxy integration has a response for errors beside the one for success.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().methods().flatMap(each -> each.method().methodIntegration().stream()
                .filter(integration -> !integration.type().isProxy() && !Methods.isMock(integration))
                .filter(integration -> !isAsynchronous(integration) && isSuccessOnly(integration.integrationResponses()))
                .map(integration -> Finding.at(integration.integrationResponses().get(0).origin(), "Each answer of the backend of "
                                + Methods.name(each) + ", errors too, becomes "
                                + integration.integrationResponses().get(0).statusCode() + ".")
                        .withHint("Add " + (Methods.isLambda(integration)
                                ? "a response whose pattern takes the function's errors, such as `(\\n|.)+`."
                                : "responses for `4\\d{2}` and `5\\d{2}`."))));
    }

    /** A function that is only handed its event gives no errors back. */
    private static boolean isAsynchronous(Integration integration) {
        return integration.requestParameters().entrySet().stream().anyMatch(mapping ->
                mapping.getKey().equalsIgnoreCase("integration.request.header.X-Amz-Invocation-Type")
                        && mapping.getValue().value().equalsIgnoreCase("'Event'"));
    }

    /** Only the default response, and it is a success. Templates that look at the status themselves choose their own. */
    private static boolean isSuccessOnly(List<IntegrationResponse> responses) {
        return responses.size() == 1 && responses.get(0).selectionPattern().isEmpty()
                && responses.get(0).statusCode().matches("2\\d\\d")
                && responses.get(0).responseTemplates().values().stream()
                        .noneMatch(template -> template.value().contains("responseOverride.status"));
    }
}
