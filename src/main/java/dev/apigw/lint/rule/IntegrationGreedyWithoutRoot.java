package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedPath;
import java.util.stream.Stream;

/** {@code integration-greedy-without-root}: beside {@code /{proxy+}} there is a method for the root. */
final class IntegrationGreedyWithoutRoot implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-greedy-without-root", Severity.INFO,
                "Beside `/{proxy+}` there is a method for the root.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        boolean root = StatedMethod.in(subject.definition()).anyMatch(method -> method.path().segments().isEmpty());
        return root ? Stream.empty() : StatedPath.in(subject.definition())
                .filter(path -> path.path().segments().size() == 1 && ResourcePath.isGreedy(path.path().segments().get(0)))
                .filter(path -> path.item().has(Extensions.ANY_METHOD) || path.item().has("get"))
                .map(path -> Finding.at(path.key(), "`" + path.key().text() + "` takes at least one segment, so a request to "
                                + "`/` is answered with 403 `Missing Authentication Token`.")
                        .withHint("Add the path `/` with the same method."));
    }
}
