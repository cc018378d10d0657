package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.ScalarPositions;
import dev.apigw.source.SourceSpan;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code integration-lambda-invocations}: the uri of a custom Lambda integration ends with {@code /invocations}. */
final class IntegrationLambdaInvocations implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-invocations", Severity.ERROR,
                "The uri of a custom Lambda integration ends with `/invocations`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).filter(integration -> integration.is(IntegrationType.AWS))
                .filter(integration -> integration.arn().filter(IntegrationArn::isLambda).filter(arn -> !arn.isOpenEnded()
                        && arn.serviceApi().matches("path/+2015-03-31/functions/[^/]+/?")).isPresent())
                .map(IntegrationLambdaInvocations::finding);
    }

    private static Finding finding(StatedIntegration integration) {
        Finding finding = integration.at("uri", "The uri does not end with `/invocations`, so Lambda is asked for another "
                + "operation and every request fails.").withHint("Add `/invocations` to the end of the uri.");
        Optional<ScalarNode> uri = integration.get("uri").flatMap(Node::asScalar).filter(scalar -> !scalar.text().endsWith("/")
                && scalar.span().text().contains(scalar.text()));
        return uri.map(scalar -> {
            SourceSpan last = ScalarPositions.locate(scalar, scalar.text().length() - 1, scalar.text().length());
            SourceSpan behind = new SourceSpan(last.file(), last.end(), last.end());
            return finding.withFix(new Fix("Add `/invocations`.", List.of(new TextEdit(behind, "/invocations"))));
        }).orElse(finding);
    }
}
