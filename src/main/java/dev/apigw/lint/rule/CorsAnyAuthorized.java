package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.HttpMethods;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.stream.Stream;

/** {@code cors-any-authorized}: where pages of other origins call, preflights do not run into an authorizer. */
final class CorsAnyAuthorized implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-any-authorized", Severity.WARNING,
                "A guarded `ANY` method of an API with CORS has an `OPTIONS` method beside it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return !Cors.isMeant(api) ? Stream.empty() : api.methods()
                .filter(each -> each.method().httpMethod().equals(HttpMethods.ANY) && !Methods.isOpen(each.method())
                        && each.resource().method(Methods.OPTIONS).isEmpty())
                .map(each -> Finding.at(each.method().origin(), Methods.name(each)
                        + " also gets the preflights and asks them for authorization, which browsers do not send, so pages of "
                                + "other origins cannot call it.")
                        .withHint("Add an `options` method with a `mock` integration and the CORS headers."));
    }
}
