package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-policy-actions}: who may call an API may not also empty its cache. */
final class SecurityPolicyActions implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-policy-actions", Severity.WARNING,
                "A resource policy allows `execute-api:Invoke` and no wildcard.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return PolicyStatement.in(subject.definition()).stream().filter(PolicyStatement::allows)
                .flatMap(statement -> statement.actions().stream()
                        .filter(action -> action.asText().filter(text -> text.equals("*")
                                || text.equalsIgnoreCase("execute-api:*")).isPresent())
                        .map(action -> Finding.at(statement.at(action), "`" + action.asText().orElseThrow()
                                        + "` allows more than calling: also `execute-api:InvalidateCache`, with which a caller "
                                        + "can empty the cache.")
                                .withHint("Allow `execute-api:Invoke`.")));
    }
}
