package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Origin;
import java.util.List;
import java.util.Objects;

/**
 * One line of a {@code Condition} block.
 *
 * @param operator as written, qualifier and {@code IfExists} included
 * @param key      as written; compared without regard to case
 * @param values   one of them is enough, or none may fit for a negated operator
 */
public record Condition(String operator, String key, List<String> values, Origin origin) {
    public Condition {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(key, "key");
        values = List.copyOf(values);
        Objects.requireNonNull(origin, "origin");
    }
}
