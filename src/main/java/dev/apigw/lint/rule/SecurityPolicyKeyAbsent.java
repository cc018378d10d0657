package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code security-policy-key-absent}: conditions are about keys that requests carry. */
final class SecurityPolicyKeyAbsent implements LintRule {
    private static final Set<String> OF_VPC = Set.of("aws:sourcevpce", "aws:sourcevpc", "aws:vpcsourceip");

    @Override public RuleInfo info() {
        return new RuleInfo("security-policy-key-absent", Severity.WARNING,
                "A condition of the resource policy asks for a key that requests to this kind of endpoint carry.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        List<String> types = definition.api().endpointConfiguration().types();
        boolean isPrivate = types.equals(List.of("PRIVATE"));
        if (types.isEmpty() || types.contains("PRIVATE") && !isPrivate || types.stream().anyMatch(Placeholders::unresolvedIn)) {
            return Stream.empty();
        }
        return PolicyStatement.in(definition).stream().flatMap(statement -> statement.conditionKeys().stream()
                .filter(key -> isPrivate ? key.text().equalsIgnoreCase("aws:SourceIp")
                        : OF_VPC.contains(key.text().toLowerCase(Locale.ROOT)))
                .map(key -> Finding.at(statement.at(key), isPrivate
                                ? "`aws:SourceIp` is the address of a caller on the internet, which a request to a private API "
                                + "has not, so the condition never holds."
                                : "`" + key.text() + "` is of requests through a VPC endpoint, which only reach private APIs; "
                                + "those to this "
                                        + types.get(0) + " API have no such key.")
                        .withHint(isPrivate ? "Ask for `aws:VpcSourceIp`."
                                : "Make the API `PRIVATE`, or ask for `aws:SourceIp`.")));
    }
}
