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

/** {@code http-api-vpc-link}: a private integration of an HTTP API names its link and a listener or service behind it. */
final class HttpApiVpcLink implements ValidationRule {
    private static final Pattern TARGET = Pattern.compile(
            "arn:[^:]+:(elasticloadbalancing:.+:listener/.+|servicediscovery:.+:service/.+)");

    @Override public RuleInfo info() {
        return new RuleInfo("http-api-vpc-link", Severity.WARNING, "An HTTP API's integration with `connectionType: VPC_LINK` "
                + "has a `connectionId`, and the ARN of a listener or of a Cloud Map service as `uri`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(VpcLinkConnectionId::isPrivate)
                .flatMap(integration -> Stream.concat(withoutLink(integration), otherTarget(integration)));
    }

    private static Stream<Finding> withoutLink(StatedIntegration integration) {
        return integration.get("connectionId").isPresent() ? Stream.empty()
                : Stream.of(integration.at("connectionType", "No `connectionId` says which VPC link it is, so the route `"
                                + integration.method().name() + "` is left without a backend.")
                        .withHint("Add `connectionId` with the id of the link.")
                        .withImportMessage(integration.refusal(
                                "ConnectionId must be set to vpcLinkId for ConnectionType VPC_LINK")));
    }

    private static Stream<Finding> otherTarget(StatedIntegration integration) {
        return integration.text("uri").filter(uri -> !Unfilled.in(uri) && !TARGET.matcher(uri).matches()).stream()
                .map(uri -> integration.at("uri", "`" + uri + "` is neither a listener nor a Cloud Map service, so the route `"
                                + integration.method().name() + "` is left without a backend.")
                        .withHint("Write the ARN of the load balancer's listener, or of the Cloud Map service.")
                        .withImportMessage(integration.refusal("For VpcLink VPC_LINK, integration uri should be a valid ELB "
                                + "listener ARN or a valid Cloud Map service ARN.")));
    }
}
