package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedPath;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.stream.Stream;

/** {@code greedy-variable-not-last}: nothing stands below a greedy path variable. */
final class GreedyVariableNotLast implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("greedy-variable-not-last", Severity.ERROR,
                "A greedy path variable is the last part of its path.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition).flatMap(path -> {
            List<String> segments = path.path().segments();
            int greedy = (int) segments.stream().takeWhile(segment -> !ResourcePath.isGreedy(segment)).count();
            return greedy >= segments.size() - 1 ? Stream.empty()
                    : Stream.of(finding(path, segments.get(greedy)));
        });
    }

    private static Finding finding(StatedPath path, String variable) {
        return Finding.at(path.key(), "`" + variable + "` takes all the rest of a path, so nothing can stand below it in `"
                        + path.path() + "`.")
                .withHint("Move `" + variable + "` to the end, or take off its plus sign.")
                .withImportMessage(path.path().refusal(
                        "Cannot create a child of a resource with a greedy path variable: " + variable));
    }
}
