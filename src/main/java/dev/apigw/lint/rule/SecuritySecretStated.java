package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.SecretText;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-secret-stated}: no secret stands in a definition. */
final class SecuritySecretStated implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-secret-stated", Severity.ERROR, "No secret stands in an address, a mapping or a template.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return StatedTexts.in(definition.api()).flatMap(text -> SecretText.in(text.value()).stream()
                .map(secret -> Finding.at(Written.part(definition, text, secret.start(), secret.end()), "Here stands "
                        + secret.what()
                                + ", which everybody can read who can read the definition, an export or an execution log.")
                        .withHint("Revoke it, and let the backend or a stage's role fetch its successor from Secrets Manager.")));
    }
}
