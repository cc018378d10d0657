package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code vpc-link-connection-id}: a private integration names its VPC link. */
final class VpcLinkConnectionId implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("vpc-link-connection-id", Severity.ERROR,
                "An integration with `connectionType: VPC_LINK` states `connectionId`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(VpcLinkConnectionId::isPrivate)
                .filter(integration -> integration.get("connectionId").isEmpty()
                        || integration.text("connectionId").filter(String::isBlank).isPresent())
                .map(integration -> integration.at("connectionType", "`connectionType` is `VPC_LINK`, but no `connectionId` "
                                + "says which link, so the integration is refused.")
                        .withHint("Add `connectionId` with the id of the link, or `${stageVariables.NAME}`.")
                        .withImportMessage(integration.refusal("ConnectionId should be set to the vpcLinkId or stage "
                                + "variable on connection type VPC_LINK")));
    }

    /** Whether the integration goes through a VPC link. */
    static boolean isPrivate(StatedIntegration integration) {
        return integration.text("connectionType").filter(type -> type.equalsIgnoreCase("VPC_LINK")).isPresent();
    }
}
