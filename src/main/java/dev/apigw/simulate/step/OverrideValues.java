package dev.apigw.simulate.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Values that a template wrote into an override. A list is a value of several, and what is null has no effect.
 *
 * <p>Source: documented – developer guide, "Override your API's request and response parameters"; that null has no effect is
 * inferred from parameter mappings.
 */
final class OverrideValues {
    private OverrideValues() {}

    /** The texts of one value, in order. */
    static List<String> of(Map.Entry<String, Object> override) {
        if (override.getValue() instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(String::valueOf).toList();
        }
        return override.getValue() == null ? List.of() : List.of(String.valueOf(override.getValue()));
    }
}
