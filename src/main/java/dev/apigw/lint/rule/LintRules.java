package dev.apigw.lint.rule;

import dev.apigw.lint.LintRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of API Gateway, by family. */
public final class LintRules {
    private LintRules() {}

    /** Every rule, once. */
    public static List<LintRule> all() {
        return Stream.of(AccessRules.all(), MappingRules.all()).flatMap(List::stream).toList();
    }
}
