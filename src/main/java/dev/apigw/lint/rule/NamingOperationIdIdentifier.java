package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Unfilled;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code naming-operation-id-identifier}: an {@code operationId} is an identifier. */
final class NamingOperationIdIdentifier implements LintRule {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:[-/.][A-Za-z0-9_]+)*");

    @Override public RuleInfo info() {
        return new RuleInfo("naming-operation-id-identifier", Severity.INFO,
                "An `operationId` is an identifier.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedMethod.in(subject.definition()).filter(method -> !method.verb().equals("OPTIONS")) // no SDK has them
                .flatMap(method -> method.operation().get("operationId").stream())
                .filter(id -> id.asText().filter(text -> !Unfilled.in(text) && !IDENTIFIER.matcher(text).matches()).isPresent())
                .map(id -> Finding.at(id, "`" + id.asText().orElseThrow() + "` is no identifier, so generators of SDKs "
                                + "change it, each in its own way.")
                        .withHint("Begin with a letter, and use letters, digits and underscores."));
    }
}
