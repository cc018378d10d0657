package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedPath;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code path-without-leading-slash}: a path key begins with a slash. */
final class PathWithoutLeadingSlash implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("path-without-leading-slash", Severity.WARNING, "A path key begins with a slash.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition)
                .filter(path -> !path.key().text().startsWith("/") && !Unfilled.in(path.key().text()))
                .map(path -> Finding.at(path.key(), "`" + path.key().text() + "` has no slash in front; OpenAPI asks for "
                                + "one, and the parser behind the import warns of it.")
                        .withHint("Write `" + path.path() + "`.")
                        .withImportMessage("Parse issue: attribute paths. Resource " + path.key().text()
                                + " should start with /"));
    }
}
