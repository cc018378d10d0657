package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code cost-cache-oversized}: a stage for trying things out has a small cache. */
final class CostCacheOversized implements LintRule {
    private static final Set<String> SMALL = Set.of("0.5", "1.6");
    private static final Pattern TRIAL = Pattern.compile("(?i)(?:^|.*[-_])"
            + "(?:dev|develop|development|test|testing|qa|sandbox|local|int|feature)(?:[-_0-9].*)?");

    @Override public RuleInfo info() {
        return new RuleInfo("cost-cache-oversized", Severity.INFO,
                "A stage for development or tests has the smallest cache that works.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().filter(stage -> stage.stage().cacheClusterEnabled()
                && TRIAL.matcher(stage.stage().stageName()).matches())
                .flatMap(stage -> stage.stage().cacheClusterSize().filter(size -> !SMALL.contains(size)).stream()
                        .map(size -> Finding.at(stage.at("cacheClusterSize"), stage.name() + " has a cache of " + size
                                        + " GB, which is paid by the hour whether or not anybody calls.")
                                .withHint("Use 0.5 there.")));
    }
}
