package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedPath;
import dev.apigw.validate.ValidationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code sibling-path-variables}: below one resource there is one path variable, under one name. */
final class SiblingPathVariables implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("sibling-path-variables", Severity.ERROR,
                "Paths that share their beginning call the variable behind it by the same name.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Map<ResourcePath, StatedPath> firstByParent = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        StatedPath.in(definition).forEach(path -> conflict(path, firstByParent).ifPresent(findings::add));
        return findings.stream();
    }

    /** The first variable of the path that has another name than one before; notes those that are the first of their place. */
    private static Optional<Finding> conflict(StatedPath path, Map<ResourcePath, StatedPath> firstByParent) {
        List<String> segments = path.path().segments();
        for (int depth = 0; depth < segments.size(); depth++) {
            if (ResourcePath.isVariable(segments.get(depth))) {
                StatedPath first = firstByParent.putIfAbsent(path.path().upTo(depth), path);
                if (first != null && !first.path().segments().get(depth).equals(segments.get(depth))) {
                    return Optional.of(finding(path, depth, first));
                }
            }
        }
        return Optional.empty();
    }

    private static Finding finding(StatedPath path, int depth, StatedPath first) {
        String variable = path.path().segments().get(depth);
        String earlier = first.path().segments().get(depth);
        return Finding.at(path.key(), "`" + variable + "` stands where another path has `" + earlier
                        + "`, and a resource has one variable below it only.")
                .withHint("Use one name for both.")
                .withRelated(InFile.of(first.key()), "`" + earlier + "` is stated here")
                .withImportMessage(path.path().refusal("A sibling (" + earlier
                        + ") of this resource already has a variable path part -- only one is allowed"));
    }
}
