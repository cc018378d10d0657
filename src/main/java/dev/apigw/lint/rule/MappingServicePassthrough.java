package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import java.util.Set;
import java.util.stream.Stream;

/** {@code mapping-service-passthrough}: an integration with an AWS service lets no body pass around its request templates. */
final class MappingServicePassthrough implements LintRule {
    /** The body of a request to S3 is the object. */
    private static final Set<String> BODY_IS_DATA = Set.of("lambda", "s3");

    @Override public RuleInfo info() {
        return new RuleInfo("mapping-service-passthrough", Severity.WARNING,
                "An integration with an AWS service lets no body pass around its request templates.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).filter(MappingServicePassthrough::isService)
                .filter(integration -> !integration.entries("requestTemplates").isEmpty())
                .filter(integration -> integration.text("passthroughBehavior").orElse("WHEN_NO_MATCH")
                        .equalsIgnoreCase("WHEN_NO_MATCH"))
                .map(integration -> integration.atKey(integration.get("passthroughBehavior").isPresent() ? "passthroughBehavior"
                                : "requestTemplates", "A body of another content type reaches `" + service(integration)
                                + "` unmapped, so a client can write the request to the service itself, with the rights of "
                                + "the role.")
                        .withHint("Write `passthroughBehavior: never`."));
    }

    /** Whether the backend is an AWS service that is told by its request what to do. */
    static boolean isService(StatedIntegration integration) {
        return integration.is(IntegrationType.AWS)
                && integration.arn().filter(arn -> !BODY_IS_DATA.contains(service(arn))).isPresent();
    }

    private static String service(StatedIntegration integration) {
        return integration.arn().map(MappingServicePassthrough::service).orElse("");
    }

    private static String service(IntegrationArn arn) {
        return arn.service().substring(arn.service().lastIndexOf('.') + 1);
    }
}
