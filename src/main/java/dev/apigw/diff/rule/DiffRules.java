package dev.apigw.diff.rule;

import dev.apigw.diff.DiffRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules, by layer. */
public final class DiffRules {
    private DiffRules() {}

    /** Every rule, once. */
    public static List<DiffRule> all() {
        return Stream.of(ContractRules.all(), GatewayRules.all()).flatMap(List::stream).toList();
    }
}
