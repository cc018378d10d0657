package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.stream.Stream;

/** {@code security-api-open}: something of an API asks who is calling. */
final class SecurityApiOpen implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-api-open", Severity.INFO, "Some method of an API, or its policy, asks who is calling.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        RestApi api = definition.api();
        List<ResourceMethod> called = Methods.called(api).filter(each -> !PublicOnPurpose.isByNature(each.resource())).toList();
        if (called.stream().allMatch(each -> Methods.isMock(each.method().methodIntegration().orElseThrow()))) {
            return Stream.empty();
        }
        boolean guarded = api.methods().anyMatch(each -> !Methods.isOpen(each.method())) || api.policy().isPresent()
                || api.endpointConfiguration().types().contains("PRIVATE") || PublicOnPurpose.isSaidOf(definition);
        if (guarded) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(definition.document().root().entry("paths").<Node>map(MapNode.Entry::key)
                                .orElse(definition.document().root()),
                        "No method asks for authorization or an API key, so everybody on the internet reaches the backend of "
                        + "" + Methods.name(called.get(0)) + Methods.others(called) + ".")
                .withHint("Add `security` with an authorizer, or say `security: []` at the top level if the API is public."));
    }
}
