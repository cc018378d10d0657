package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.SecretText;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.util.stream.Stream;

/** {@code security-secret-in-stage}: stage variables are no place for secrets. */
final class SecuritySecretInStage implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-secret-in-stage", Severity.WARNING, "No stage variable holds a secret.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().flatMap(stage -> stage.stage().variables().entrySet().stream()
                .filter(variable -> isSecret(variable.getKey(), variable.getValue()))
                .map(variable -> Finding.at(stage.at("variables", variable.getKey()), "The stage variable `" + variable.getKey()
                                + "` looks like a secret, and everybody can read it who can read the stage, the event of a "
                                + "function or a log.")
                        .withHint("Keep it in Secrets Manager or Parameter Store, and give its name here.")));
    }

    private static boolean isSecret(String name, String value) {
        return SecretText.in(value).isPresent() || SecretText.isNamed(name, value) && !Placeholders.unresolvedIn(value);
    }
}
