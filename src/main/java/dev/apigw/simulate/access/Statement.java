package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One statement of a policy.
 *
 * @param principal  absent in a policy that is attached to an identity
 * @param action     {@code Action} or {@code NotAction}
 * @param resource   {@code Resource} or {@code NotResource}
 * @param conditions all of them have to hold
 * @param variables  whether <code>${…}</code> stands for something: from version 2012-10-17 on
 */
public record Statement(Optional<String> sid, Effect effect, Optional<Principals> principal, Element action,
                        Element resource, List<Condition> conditions, boolean variables, Origin origin) {
    /** As a policy spells it, in capitals. */
    public enum Effect { ALLOW, DENY }

    /**
     * The values of an element such as {@code Action}.
     *
     * @param negated whether it is the {@code Not…} form
     */
    public record Element(boolean negated, List<String> values) {
        public Element {
            values = List.copyOf(values);
        }
    }

    public Statement {
        Objects.requireNonNull(sid, "sid");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(resource, "resource");
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(origin, "origin");
    }

    /** How a trace names it. */
    public String name() {
        return sid.map(id -> "statement `" + id + "`").orElse("a statement");
    }

    Statement withResources(List<String> values) {
        return new Statement(sid, effect, principal, action, new Element(resource.negated(), values), conditions, variables, origin);
    }
}
