package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code security-caller-credentials}: only IAM gives the caller's credentials to hand on. */
final class SecurityCallerCredentials implements LintRule {
    private static final Pattern OF_CALLER = Pattern.compile("arn:aws[\\w-]*:iam::\\*:user/\\*");

    @Override public RuleInfo info() {
        return new RuleInfo("security-caller-credentials", Severity.ERROR,
                "A backend that is called with the caller's credentials is behind a method with `AWS_IAM`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().methods().filter(each -> !each.method().authorizationType().equals(Methods.AWS_IAM))
                .flatMap(each -> each.method().methodIntegration().flatMap(Integration::credentials).stream()
                        .filter(credentials -> OF_CALLER.matcher(credentials.value()).matches())
                        .map(credentials -> Finding.at(credentials.origin(), Methods.name(each)
                                + " calls its backend with the credentials of its caller, but does not ask for them, so each "
                                        + "call fails.")
                                .withHint("Add a security scheme with `x-amazon-apigateway-authtype: awsSigv4`, or name a role.")));
    }
}
