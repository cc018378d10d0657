package dev.apigw.validate.rule;

import dev.apigw.validate.ValidationRule;
import java.util.List;

/** Rules about paths, methods, integrations and their parameter mappings. */
public final class MethodRules {
    private MethodRules() {}

    public static List<ValidationRule> all() {
        return List.of();
    }
}
