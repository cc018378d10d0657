package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedPath;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code path-stated-twice}: no two path keys mean the same resource. */
final class PathStatedTwice implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("path-stated-twice", Severity.WARNING,
                "Each resource is stated under one path key; `/a` and `/a/` are the same resource.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Map<ResourcePath, StatedPath> seen = new LinkedHashMap<>();
        return StatedPath.in(definition).toList().stream().flatMap(path -> {
            StatedPath first = seen.putIfAbsent(path.path(), path);
            return first == null ? Stream.empty() : Stream.of(finding(path, first));
        });
    }

    private static Finding finding(StatedPath path, StatedPath first) {
        return Finding.at(path.key(), "`" + path.key().text() + "` and `" + first.key().text() + "` are the same resource `"
                        + path.path() + "`, so of a verb that both state only one can stay.")
                .withHint("State all methods of `" + path.path() + "` under one key.")
                .withRelated(InFile.of(first.key()), "the other key");
    }
}
