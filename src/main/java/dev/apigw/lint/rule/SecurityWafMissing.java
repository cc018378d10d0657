package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code security-waf-missing}: a firewall stands before a production stage that is open. */
final class SecurityWafMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-waf-missing", Severity.HINT, "A production stage with open methods has a web ACL.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        List<ResourceMethod> open = Methods.called(api).filter(each -> Methods.isOpen(each.method())).toList();
        boolean isPrivate = api.endpointConfiguration().types().contains("PRIVATE");
        return subject.project().isEmpty() || open.isEmpty() || isPrivate ? Stream.empty() : StatedStage.in(subject).stream()
                .filter(stage -> stage.isProduction() && !stage.has("webAclArn"))
                .map(stage -> Finding.at(stage.at("stageName"), stage.name() + " has no web ACL before " + Methods.name(open.get(0))
                                + Methods.others(open) + ", which asks for no authorization.")
                        .withHint("Associate a web ACL with a rate-based rule, and state it as `webAclArn`."));
    }
}
