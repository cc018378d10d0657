package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.ExtensionWalk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code validation-never-applied}: request validators that are defined are applied to something. */
final class ValidationNeverApplied implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-never-applied", Severity.WARNING,
                "Request validators that are defined are applied to something.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        List<Optional<String>> validators = definition.api().methods().map(each -> each.method().requestValidator()).toList();
        return validators.isEmpty() || validators.stream().anyMatch(Optional::isPresent)
                || definition.api().requestValidators().isEmpty() ? Stream.empty()
                : ExtensionWalk.wellPlaced(definition, Extensions.REQUEST_VALIDATORS)
                        .map(stated -> Finding.at(stated.keyNode(), "Request validators are defined, and no method uses one, so no "
                                        + "request is validated.")
                                .withHint("Add `" + Extensions.REQUEST_VALIDATOR + "` with a name of theirs at the root or in an "
                                        + "operation."));
    }
}
