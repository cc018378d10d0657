package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.source.MapNode;
import dev.apigw.stated.StatedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs-gateway-errors}: an operation declares the errors that API Gateway itself answers it with. */
final class DocsGatewayErrors implements LintRule {
    private record Undeclared(StatedMethod method, List<String> statuses) {}

    @Override public RuleInfo info() {
        return new RuleInfo("docs-gateway-errors", Severity.HINT,
                "An operation declares the errors that API Gateway itself answers it with.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        List<Undeclared> undeclared = StatedMethod.in(subject.definition()).filter(method -> !method.verb().equals("OPTIONS"))
                .flatMap(method -> built.of(method).stream().map(each -> new Undeclared(method, missing(built, method, each))))
                .filter(each -> !each.statuses().isEmpty()).toList();
        return Once.of(undeclared, (first, others) -> Finding.at(first.method().key(), "`" + first.method().name() + "`" + others
                        + " may be answered by API Gateway itself with " + String.join(", ", first.statuses())
                        + ", which its `responses` do not say.")
                .withHint("Declare the responses, so that clients know their bodies."));
    }

    private static List<String> missing(Built built, StatedMethod stated, Method method) {
        Set<String> declared = stated.responses().stream().map(MapNode.Entry::name).collect(Collectors.toSet());
        List<String> own = new ArrayList<>();
        if (built.checksBody(method) || built.checksParameters(method)) {
            own.add("400");
        }
        if (!method.authorizationType().equals("NONE")) {
            own.addAll(method.authorizationType().equals("AWS_IAM") ? List.of("403") : List.of("401", "403"));
        } else if (method.apiKeyRequired()) {
            own.add("403");
        }
        own.removeIf(status -> declared.contains(status) || declared.contains("default") || declared.contains("4XX"));
        return own;
    }
}
