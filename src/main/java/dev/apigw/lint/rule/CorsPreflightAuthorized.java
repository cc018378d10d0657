package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cors-preflight-authorized}: a preflight asks for nothing that browsers do not send. */
final class CorsPreflightAuthorized implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-preflight-authorized", Severity.ERROR,
                "An `OPTIONS` method asks for no authorization and no API key.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().methods().filter(each -> Methods.isPreflight(each.method()) && !Methods.isOpen(each.method()))
                .map(each -> Finding.at(Written.member(definition, each.method().origin(), "security"), Methods.name(each)
                        + " asks for "
                                + (Methods.isAuthorized(each.method()) ? "authorization" : "an API key")
                                + ", which browsers never send with a preflight, so pages of other origins cannot call the "
                                + "resource.")
                        .withHint("Write `security: []` for the method."));
    }
}
