package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Glob;
import dev.apigw.simulate.NotSupportedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what policies decide about a request: one statement that denies is enough, else one that allows.
 *
 * <p>Source: documented – IAM user guide, "Policy evaluation logic".
 */
public final class PolicyEvaluator {
    private PolicyEvaluator() {}

    /**
     * The decision of policies of one kind, the statements that deny asked first.
     *
     * @throws NotSupportedException if it hangs on a condition that cannot be judged here
     */
    public static Verdict evaluate(List<PolicyDocument> policies, PolicyRequest request) {
        for (Statement.Effect effect : List.of(Statement.Effect.DENY, Statement.Effect.ALLOW)) {
            for (PolicyDocument policy : policies) {
                for (Statement statement : policy.statements()) {
                    if (statement.effect() == effect && applies(statement, request)) {
                        return Verdict.by(statement);
                    }
                }
            }
        }
        return Verdict.SILENT;
    }

    private static boolean applies(Statement statement, PolicyRequest request) {
        PolicyVariables variables = new PolicyVariables(request.facts(), statement.variables(), statement.origin());
        return statement.principal().map(principal -> principal.cover(request.caller())).orElse(true)
                && isAction(statement.action(), request.action())
                && isResource(statement.resource(), request.resource(), variables)
                && ConditionCheck.holds(statement.conditions(), request.facts(), variables);
    }

    /** Source: documented – IAM user guide, "Action": without regard to case. */
    private static boolean isAction(Statement.Element element, String action) {
        String lower = action.toLowerCase(Locale.ROOT);
        return element.negated() != element.values().stream()
                .anyMatch(value -> Glob.of(value.toLowerCase(Locale.ROOT)).matches(lower));
    }

    /** A value with an unknown variable fits nothing, and a {@code NotResource} with one has no effect either. */
    private static boolean isResource(Statement.Element element, String resource, PolicyVariables variables) {
        boolean fits = false;
        for (String value : element.values()) {
            Optional<Glob> glob = variables.glob(value);
            if (glob.isEmpty() && element.negated()) {
                return false;
            }
            fits |= glob.isPresent() && glob.get().matches(resource);
        }
        return element.negated() != fits;
    }
}
