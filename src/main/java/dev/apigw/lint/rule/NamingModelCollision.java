package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.ScalarNode;
import dev.apigw.stated.StatedModel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code naming-model-collision}: no two models have names that differ in case alone. */
final class NamingModelCollision implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("naming-model-collision", Severity.INFO,
                "No two models have names that differ in case alone.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Map<String, ScalarNode> seen = new LinkedHashMap<>();
        return StatedModel.in(subject.definition()).map(StatedModel::name).flatMap(name -> {
            ScalarNode first = seen.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name);
            return first == null ? Stream.empty() : Stream.of(Finding.at(name, "`" + name.text() + "` and `" + first.text()
                            + "` differ in case alone, so the classes of an SDK overwrite each other on many disks.")
                    .withRelated(InFile.of(first), "the other model").withHint("Rename one of them."));
        });
    }
}
