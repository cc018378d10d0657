package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-credentials-arn}: credentials are an ARN. */
final class IntegrationCredentialsArn implements ValidationRule {
    private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]*:[^:]*:[^:]*:.+");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-credentials-arn", Severity.ERROR,
                "The `credentials` of an integration are the ARN of a role, or `arn:aws:iam::*:user/*`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.text("credentials")
                .filter(text -> !text.isBlank() && Unfilled.maskedUri(text).equals(text) && !ARN.matcher(text).matches()).stream()
                .map(text -> integration.at("credentials", "`" + text + "` is no ARN, so the integration is refused.")
                        .withHint("Write the ARN of a role, or `arn:aws:iam::*:user/*` for the caller's own credentials.")
                        .withImportMessage(integration.refusal("Invalid ARN specified in the request"))));
    }
}
