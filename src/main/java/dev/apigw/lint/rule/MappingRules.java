package dev.apigw.lint.rule;

import dev.apigw.lint.LintRule;
import java.util.List;

/** The rules about mappings, validation, integrations, names and documentation. */
final class MappingRules {
    private MappingRules() {}

    static List<LintRule> all() {
        return List.of();
    }
}
