package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code security-private-api-any-vpc}: a private API says from where it may be called. */
final class SecurityPrivateApiAnyVpc implements LintRule {
    private static final Set<String> PLACES = Set.of("aws:sourcevpce", "aws:sourcevpc", "aws:vpcsourceip", "aws:principalorgid",
            "aws:principalaccount", "aws:sourcevpcaccount", "aws:sourcevpcorgid", "aws:principalarn", "aws:sourceaccount");

    @Override public RuleInfo info() {
        return new RuleInfo("security-private-api-any-vpc", Severity.WARNING,
                "The policy of a private API names the VPC endpoints, VPCs or principals that may call.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        if (!definition.api().endpointConfiguration().types().contains("PRIVATE")) {
            return Stream.empty();
        }
        List<PolicyStatement> statements = PolicyStatement.in(definition);
        boolean placed = statements.stream().flatMap(statement -> statement.conditionKeys().stream())
                .anyMatch(key -> PLACES.contains(key.text().toLowerCase(Locale.ROOT)));
        return placed ? Stream.empty() : statements.stream().filter(PolicyStatement::allowsEverybody).limit(1)
                .map(statement -> Finding.at(statement.at("Principal"),
                        "The private API can be called through the VPC endpoint of any AWS account: no statement names one.")
                        .withHint("Add a `Condition` on `aws:SourceVpce` or `aws:SourceVpc`."));
    }
}
