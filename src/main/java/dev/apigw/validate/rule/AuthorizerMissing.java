package dev.apigw.validate.rule;

import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.source.Node;
import dev.apigw.validate.Definition;
import dev.apigw.validate.Finding;
import dev.apigw.validate.RuleInfo;
import dev.apigw.validate.ValidationRule;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code authorizer-missing}: a scheme with an authtype has its authorizer. */
final class AuthorizerMissing implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-missing", Severity.WARNING,
                "A security scheme with an authtype has the authorizer that it speaks of.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.schemes(definition).flatMap(entry -> definition.document().follow(entry.value())
                .flatMap(Node::asMap).filter(scheme -> !scheme.has(Extensions.AUTHORIZER)).stream()
                .flatMap(scheme -> scheme.get(Extensions.AUTHTYPE).stream()
                        .filter(node -> node.asText().map(AuthorizerMissing::needsAuthorizer).orElse(false))
                        .map(node -> finding(entry.name(), node))));
    }

    private static boolean needsAuthorizer(String authtype) {
        // Any word that begins with `aws` is reserved for IAM.
        return !authtype.isBlank() && !authtype.toLowerCase(Locale.ROOT).startsWith("aws") && !Unfilled.in(authtype);
    }

    private static Finding finding(String scheme, Node authtype) {
        return Finding.at(authtype, "`" + scheme + "` says `" + Extensions.AUTHTYPE + ": "
                        + authtype.asText().orElse("") + "` but has no `" + Extensions.AUTHORIZER
                        + "`, so nothing can authorize the methods that name it.")
                .withHint("Add `" + Extensions.AUTHORIZER + "`, or say `awsSigv4` for IAM.");
    }
}
