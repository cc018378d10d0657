package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedPath;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code path-with-query}: a path key holds no query string. */
final class PathWithQuery implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("path-with-query", Severity.ERROR, "A path key holds no query string.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition).filter(path -> Unfilled.masked(path.key().text()).contains("?"))
                .map(path -> Finding.at(path.key(), "`" + path.key().text() + "` holds a query string, which is no part of a "
                                + "resource's path; an import refuses it.")
                        .withHint("Write `" + path.path() + "`, and declare what follows `?` as parameters with `in: query`."));
    }
}
