package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cost-token-unchecked}: what cannot be a token is refused without a call. */
final class CostTokenUnchecked implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-token-unchecked", Severity.HINT, "A TOKEN authorizer has an `identityValidationExpression`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().authorizers().stream()
                .filter(authorizer -> authorizer.type().equals("TOKEN") && authorizer.identityValidationExpression().isEmpty())
                .map(authorizer -> Finding.at(Written.member(definition, authorizer.origin(), Extensions.AUTHORIZER,
                        "type"), "`" + authorizer.name()
                                + "` calls its function for whatever stands in the header, so garbage costs as much as a token.")
                        .withHint("Add `identityValidationExpression`, such as `^Bearer [-0-9a-zA-Z._]+$`."));
    }
}
