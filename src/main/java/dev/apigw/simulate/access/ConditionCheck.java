package dev.apigw.simulate.access;

import dev.apigw.simulate.NotSupportedException;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the conditions of a statement hold.
 *
 * <p>Source: documented – IAM user guide, "IAM JSON policy elements: Condition operators" and "Single-valued vs. multivalued
 * context keys". Each key that is known here has one value.
 */
final class ConditionCheck {
    private static final String ANY = "ForAnyValue:";
    private static final String ALL = "ForAllValues:";
    private static final String IF_EXISTS = "IfExists";

    private ConditionCheck() {}

    /** Whether all hold; one that is known to fail spares the question about those that nobody can answer. */
    static boolean holds(List<Condition> conditions, RequestFacts facts, PolicyVariables variables) {
        if (conditions.stream().filter(condition -> facts.knows(condition.key()))
                .anyMatch(condition -> !holds(condition, facts, variables))) {
            return false;
        }
        conditions.stream().filter(condition -> !facts.knows(condition.key())).findFirst().ifPresent(condition -> {
            throw new NotSupportedException("condition key `" + condition.key() + "` of a policy", condition.origin());
        });
        return true;
    }

    private static boolean holds(Condition condition, RequestFacts facts, PolicyVariables variables) {
        String name = condition.operator().replaceFirst("^(?:" + ANY + "|" + ALL + ")", "");
        boolean ifExists = name.endsWith(IF_EXISTS);
        String bare = ifExists ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
        Optional<String> given = facts.value(condition.key());
        if (bare.equals("Null") && !ifExists) {
            return isNull(condition, given.isEmpty(), variables);
        }
        ConditionOperator operator = ConditionOperator.named(bare).orElseThrow(() ->
                new NotSupportedException("condition operator `" + condition.operator() + "` of a policy", condition.origin()));
        if (given.isEmpty()) {
            return ifExists || condition.operator().startsWith(ALL)
                    || operator.isNegated() && !condition.operator().startsWith(ANY);
        }
        return operator.isNegated() != condition.values().stream()
                .anyMatch(value -> fits(operator, value, given.get(), condition, variables));
    }

    /** {@code Null} compares no value, but asks whether there is one: as {@code Bool} would ask about its absence. */
    private static boolean isNull(Condition condition, boolean absent, PolicyVariables variables) {
        ConditionOperator bool = ConditionOperator.named("Bool").orElseThrow();
        return condition.values().stream().anyMatch(value -> fits(bool, value, String.valueOf(absent), condition, variables));
    }

    private static boolean fits(ConditionOperator operator, String value, String given, Condition condition,
                                PolicyVariables variables) {
        try {
            return operator.fits(value, given, variables);
        } catch (IllegalArgumentException e) {
            throw new NotSupportedException("value `" + value + "` for `" + condition.operator() + "` of a policy",
                    condition.origin());
        }
    }
}
