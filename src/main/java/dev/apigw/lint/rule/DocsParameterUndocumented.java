package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import dev.apigw.stated.StatedDocumentationPart;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs-parameter-undocumented}: parameters have a description. */
final class DocsParameterUndocumented implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("docs-parameter-undocumented", Severity.HINT,
                "Parameters have a description.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> described = StatedDocumentationPart.in(subject.definition())
                .flatMap(part -> part.location().get("name").flatMap(Node::asText).stream()).collect(Collectors.toSet());
        Set<SourceSpan> seen = new HashSet<>();
        List<StatedParameter> silent = StatedMethod.in(subject.definition()).filter(method -> !method.verb().equals("OPTIONS"))
                .flatMap(method -> method.parameters().stream()).filter(parameter -> seen.add(parameter.node().span()))
                .filter(parameter -> !parameter.in().equals("body") && parameter.destination().isPresent())
                .filter(parameter -> !parameter.node().has("description") && !described.contains(parameter.name())).toList();
        return Once.of(silent, (first, others) -> Finding.at(first.nameNode(), "The parameter `" + first.name() + "`" + others
                        + " has neither a `description` nor a documentation part, so the published documentation says "
                        + "nothing about it.")
                .withHint("Say what values it takes."));
    }
}
