package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code security-policy-everybody}: a resource policy keeps somebody out. */
final class SecurityPolicyEverybody implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-policy-everybody", Severity.WARNING,
                "A resource policy that allows every principal has a condition, or a statement that denies.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        List<PolicyStatement> statements = PolicyStatement.in(definition);
        List<ResourceMethod> exposed = Methods.called(definition.api()).filter(each -> isExposed(each.method())).toList();
        boolean somebodyDenied = statements.stream().anyMatch(statement -> !statement.allows());
        boolean isPrivate = definition.api().endpointConfiguration().types().contains("PRIVATE"); // another rule's business
        return somebodyDenied || isPrivate || exposed.isEmpty() ? Stream.empty() : statements.stream()
                .filter(PolicyStatement::allowsEverybody).limit(1).map(statement -> Finding.at(statement.at("Principal"),
                        "The policy allows every principal under no condition, so " + Methods.name(exposed.get(0))
                        + Methods.others(exposed)
                                + " can be called " + (isIam(exposed) ? "from any AWS account." : "by everybody."))
                        .withHint("Name the principals, or add a `Condition` such as `IpAddress: {aws:SourceIp: …}`."));
    }

    /** An authorizer decides by itself, and Cognito even needs a policy that allows. */
    private static boolean isExposed(Method method) {
        return !method.apiKeyRequired()
                && (!Methods.isAuthorized(method) || method.authorizationType().equals(Methods.AWS_IAM));
    }

    private static boolean isIam(List<ResourceMethod> exposed) {
        return exposed.stream().allMatch(each -> each.method().authorizationType().equals(Methods.AWS_IAM));
    }
}
