package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedSecurity;
import dev.apigw.stated.Words;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code security-alternatives}: a method has one security requirement. */
final class SecurityAlternatives implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-alternatives", Severity.WARNING,
                "A method has one authorizer, beside an API key at most.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> {
            List<StatedSecurity.Use> authorizers = StatedSecurity.of(method).uses()
                    .filter(use -> use.authorizerType().isPresent()).toList();
            return authorizers.size() < 2 ? Stream.empty() : Stream.of(finding(authorizers));
        }).distinct(); // a requirement of the document is met at every method
    }

    private static Finding finding(List<StatedSecurity.Use> authorizers) {
        Set<String> names = new LinkedHashSet<>();
        authorizers.forEach(use -> names.add(use.scheme().text()));
        return Finding.at(authorizers.get(1).scheme(), "A method has one authorizer, so of " + Words.list(names)
                        + " only one is asked; the others are dropped.")
                .withHint("Keep one, and let its function accept every kind of caller.")
                .withRelated(InFile.of(authorizers.get(0).scheme()), "the first authorizer");
    }
}
