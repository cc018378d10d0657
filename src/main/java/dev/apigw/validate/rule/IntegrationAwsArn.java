package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code integration-aws-arn}: the uri of an AWS integration is an ARN. */
final class IntegrationAwsArn implements ValidationRule {
    private static final Pattern PARTITION = Pattern.compile("aws(-[a-z]+)*");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-aws-arn", Severity.ERROR,
                "The `uri` of an AWS integration is an ARN with a partition and a Region.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.AWS, IntegrationType.AWS_PROXY))
                .flatMap(integration -> integration.text("uri").filter(IntegrationAwsArn::isBad).stream()
                        .map(uri -> integration.at("uri", "`" + uri + "` is no ARN that API Gateway takes, so the "
                                        + "integration is refused.")
                                .withHint("Write `arn:aws:apigateway:REGION:SERVICE:path/…` or `…:action/…`; for a function "
                                        + "`arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`.")
                                .withImportMessage(integration.refusal("Invalid ARN specified in the request"))));
    }

    private static boolean isBad(String uri) {
        if (uri.isBlank()) {
            return false;
        }
        Optional<IntegrationArn> arn = IntegrationArn.parse(uri);
        return arn.isEmpty() ? Unfilled.maskedUri(uri).equals(uri) : arn.filter(IntegrationAwsArn::isPlaceless).isPresent();
    }

    private static boolean isPlaceless(IntegrationArn arn) {
        boolean partitionWrong = !arn.partition().contains(Unfilled.MASK) && !PARTITION.matcher(arn.partition()).matches();
        // Some services have no Region in their ARN; what such an ARN lacks is told by another rule.
        boolean regionWrong = arn.namespace().equals("apigateway") && !arn.region().contains(Unfilled.MASK)
                && !REGION.matcher(arn.region()).matches();
        return partitionWrong || regionWrong;
    }
}
