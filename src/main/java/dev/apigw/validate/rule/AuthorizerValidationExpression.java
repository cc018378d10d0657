package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** {@code authorizer-validation-expression}: {@code identityValidationExpression} is a regular expression. */
final class AuthorizerValidationExpression implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-validation-expression", Severity.WARNING,
                "The identityValidationExpression of an authorizer is a regular expression.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition)
                .flatMap(authorizer -> authorizer.get("identityValidationExpression").stream()
                        .flatMap(node -> node.asText().stream().filter(text -> !Unfilled.in(text))
                                .flatMap(text -> fault(text).stream()).map(fault -> finding(authorizer, node, fault))));
    }

    private static Finding finding(StatedAuthorizer authorizer, Node node, String fault) {
        return Finding.at(node, "`identityValidationExpression` of `" + authorizer.name().text()
                        + "` is no regular expression (" + fault + "), so no token can match it.")
                .withHint("Escape what is meant literally, and close every bracket.");
    }

    private static Optional<String> fault(String regex) {
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + " at character " + (e.getIndex() + 1));
        }
    }
}
