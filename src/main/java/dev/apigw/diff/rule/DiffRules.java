package dev.apigw.diff.rule;

import dev.apigw.diff.ChangeInfo;
import dev.apigw.diff.DiffRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules, by layer. */
public final class DiffRules {
    private DiffRules() {}

    /** What is known of a kind of change; empty if there is none of that id. */
    public static Optional<ChangeInfo> info(String id) {
        return infos().filter(info -> info.id().equals(id)).findFirst();
    }

    /** Every kind of change. */
    public static Stream<ChangeInfo> infos() {
        return all().stream().flatMap(rule -> rule.infos().stream());
    }

    /** Every rule, once. */
    public static List<DiffRule> all() {
        return Stream.of(ContractRules.all(), GatewayRules.all()).flatMap(List::stream).toList();
    }
}
