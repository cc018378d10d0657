package dev.apigw.lint.spectral;

import dev.apigw.lint.spectral.function.RulesetFunction;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule does with each value that its {@code given} leads to.
 *
 * @param field    the part of the value to look at; empty for the value itself
 * @param function with its options; empty if it is a custom function, which cannot run here
 */
record Then(Optional<String> field, Optional<RulesetFunction> function) {
    Then {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(function, "function");
    }
}
