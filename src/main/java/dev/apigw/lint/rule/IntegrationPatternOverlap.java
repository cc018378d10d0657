package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.ScalarNode;
import dev.apigw.stated.StatedIntegrationResponse;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code integration-pattern-overlap}: no two selection patterns of an integration take the same status. */
final class IntegrationPatternOverlap implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-pattern-overlap", Severity.WARNING,
                "No two selection patterns of an integration take the same status.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Map<ScalarNode, List<StatedIntegrationResponse>> byIntegration = SelectionPatterns.ofStatuses(subject.definition())
                .collect(Collectors.groupingBy(response -> response.integration().key(), LinkedHashMap::new, Collectors.toList()));
        return byIntegration.values().stream().flatMap(IntegrationPatternOverlap::finding);
    }

    private static Stream<Finding> finding(List<StatedIntegrationResponse> responses) {
        for (int i = 1; i < responses.size(); i++) {
            for (int j = 0; j < i; j++) {
                BitSet both = both(responses.get(j), responses.get(i));
                if (!both.isEmpty()) {
                    return Stream.of(finding(responses.get(j), responses.get(i), both.nextSetBit(0)));
                }
            }
        }
        return Stream.empty();
    }

    /** The statuses that two patterns take, without those that lead to one of the two by their own status. */
    private static BitSet both(StatedIntegrationResponse one, StatedIntegrationResponse other) {
        BitSet both = statuses(one);
        both.and(statuses(other));
        Stream.of(one, other).flatMap(response -> response.statusCode().stream()).filter(status -> status.matches("\\d{3}"))
                .forEach(status -> both.clear(Integer.parseInt(status)));
        return both;
    }

    private static BitSet statuses(StatedIntegrationResponse response) {
        return SelectionPatterns.compiled(response.pattern().text()).map(SelectionPatterns::statuses).orElseGet(BitSet::new);
    }

    private static Finding finding(StatedIntegrationResponse one, StatedIntegrationResponse other, int status) {
        return Finding.at(other.pattern(), "Status " + status + " matches `" + one.pattern().text() + "` and `" + other.pattern().text()
                        + "`, and nothing says which of them is chosen.")
                .withRelated(InFile.of(one.pattern()), "the other pattern")
                .withHint("Write patterns that exclude each other, and `default` for the rest.");
    }
}
