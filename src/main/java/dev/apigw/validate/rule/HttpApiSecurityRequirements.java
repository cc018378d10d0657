package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedSecurity;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.stream.Stream;

/** {@code http-api-security-requirements}: an operation of an HTTP API has one security requirement. */
final class HttpApiSecurityRequirements implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-security-requirements", Severity.ERROR,
                "An operation of an HTTP API has one security requirement with one scheme.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> {
            List<StatedSecurity.Use> uses = StatedSecurity.of(method).uses().toList();
            return uses.size() < 2 ? Stream.empty() : Stream.of(Finding.at(uses.get(1).scheme(),
                            "An operation of an HTTP API has one authorizer, so several security requirements are refused.")
                    .withHint("Keep one of them.")
                    .withRelated(InFile.of(uses.get(0).scheme()), "the first requirement"));
        }).distinct(); // a requirement of the document is met at every method
    }
}
