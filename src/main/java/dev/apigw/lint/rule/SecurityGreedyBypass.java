package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.HttpMethods;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code security-greedy-bypass}: what a guarded resource does not serve, no open greedy resource serves in its place. */
final class SecurityGreedyBypass implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-greedy-bypass", Severity.WARNING,
                "No open greedy resource answers the verbs that a guarded resource below it lacks.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return api.methods().filter(each -> isGreedy(each.resource()) && Methods.isOpen(each.method())
                && !Methods.isPreflight(each.method()))
                .filter(each -> each.method().methodIntegration().filter(i -> !Methods.isMock(i)).isPresent())
                .flatMap(greedy -> api.resources().stream().filter(resource -> isBypassed(resource, greedy)).limit(1)
                        .map(resource -> Finding.at(greedy.method().origin(), Methods.name(greedy) + " is open and also answers `"
                                        + verb(greedy, resource) + " " + resource.path()
                                        + "`, whose own methods ask for authorization.")
                                .withHint("Guard the greedy method too, or add `x-amazon-apigateway-any-method` with "
                                        + "authorization to `"
                                        + resource.path() + "`.")
                                .withRelated(resource.resourceMethods().get(0).origin(), "the guarded method")));
    }

    private static boolean isGreedy(Resource resource) {
        return resource.pathPart().endsWith("+}");
    }

    private static boolean isBypassed(Resource resource, ResourceMethod greedy) {
        String prefix = greedy.resource().path().substring(0, greedy.resource().path().lastIndexOf('/') + 1);
        List<Method> own = resource.resourceMethods().stream().filter(method -> !Methods.isPreflight(method)).toList();
        return !isGreedy(resource) && resource.path().startsWith(prefix) && resource.path().length() > prefix.length()
                && !own.isEmpty()
                && own.stream().allMatch(Methods::isAuthorized) && !verb(greedy, resource).isEmpty();
    }

    /** A verb that the resource lacks and the greedy method answers; empty if there is none. */
    private static String verb(ResourceMethod greedy, Resource resource) {
        if (resource.method(HttpMethods.ANY).isPresent()) {
            return "";
        }
        String served = greedy.method().httpMethod();
        return HttpMethods.ALL.stream().filter(verb -> served.equals(verb) || served.equals(HttpMethods.ANY))
                .filter(verb -> !verb.equals(HttpMethods.ANY) && !verb.equals(Methods.OPTIONS) && resource.method(verb).isEmpty())
                .findFirst().orElse("");
    }
}
