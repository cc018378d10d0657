package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.ExtensionWalk;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code validation-validator-unused}: every request validator is used by a method. */
final class ValidationValidatorUnused implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-validator-unused", Severity.INFO,
                "Every request validator is used by a method.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> used = subject.definition().api().methods().flatMap(each -> each.method().requestValidator().stream())
                .collect(Collectors.toSet());
        return used.isEmpty() ? Stream.empty() : ExtensionWalk.wellPlaced(subject.definition(), Extensions.REQUEST_VALIDATORS)
                .flatMap(stated -> stated.value().asMap().stream()).flatMap(map -> map.entries().stream())
                .filter(entry -> !used.contains(entry.name()))
                .map(entry -> Finding.at(entry.key(), "No method uses the request validator `" + entry.name() + "`.")
                        .withHint("Remove it, or apply it where it was meant to be."));
    }
}
