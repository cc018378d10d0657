package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.Node;
import dev.apigw.stated.ExtensionWalk;
import java.util.stream.Stream;

/** {@code docs-version-missing}: documentation parts come with a documentation version. */
final class DocsVersionMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("docs-version-missing", Severity.INFO,
                "Documentation parts come with a documentation version.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return ExtensionWalk.wellPlaced(subject.definition(), Extensions.DOCUMENTATION)
                .filter(stated -> stated.value().asMap().filter(map -> !map.has("version") && map.get("documentationParts")
                        .flatMap(Node::asList).filter(list -> !list.items().isEmpty()).isPresent()).isPresent())
                .map(stated -> Finding.at(stated.keyNode(), "The documentation has no `version`, so the import makes no "
                                + "snapshot of it that could be published with a stage.")
                        .withHint("Add a `version`."));
    }
}
