package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code security-method-open}: where other methods ask for authorization, one that does not says so. */
final class SecurityMethodOpen implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-method-open", Severity.WARNING,
                "A method without authorization, where most others have it, says so with `security: []`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        List<ResourceMethod> called = Methods.called(definition.api()).toList();
        long open = called.stream().filter(each -> Methods.isOpen(each.method())).count();
        boolean othersAsk = open * 2 < called.size(); // where most are open, the one that asks is the exception
        boolean policyDecides = definition.api().policy().isPresent();
        return !othersAsk || policyDecides ? Stream.empty() : called.stream()
                .filter(each -> Methods.isOpen(each.method()) && !PublicOnPurpose.isByNature(each.resource())
                        && !Methods.isMock(each.method().methodIntegration().orElseThrow())
                        && !PublicOnPurpose.isSaidOf(definition, each.method()))
                .map(each -> Finding.at(each.method().origin(), Methods.name(each)
                                + " asks for no authorization although most other methods do, so everybody can call its backend.")
                        .withHint("Add `security`, or write `security: []` if the method is public."));
    }
}
