package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code connection-id-ignored}: only a private integration has a connection id or an integration target. */
final class ConnectionIdIgnored implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("connection-id-ignored", Severity.WARNING,
                "`connectionId` and `integrationTarget` stand beside `connectionType: VPC_LINK`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> !VpcLinkConnectionId.isPrivate(integration)
                        && !Unfilled.in(integration.text("connectionType").orElse("")))
                .flatMap(integration -> Stream.of("connectionId", "integrationTarget")
                        .filter(member -> integration.get(member).isPresent())
                        .map(member -> integration.at(member, "`" + member + "` is for `connectionType: VPC_LINK` only, so the "
                                        + "request goes over the internet.")
                                .withHint("Add `connectionType: VPC_LINK`, or remove `" + member + "`.")));
    }
}
