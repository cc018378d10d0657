package dev.apigw.lint.rule;

import dev.apigw.lint.LintRule;
import java.util.List;

/** The rules about security, stages, caches, CORS, errors and cost. */
final class AccessRules {
    private AccessRules() {}

    static List<LintRule> all() {
        return List.of();
    }
}
