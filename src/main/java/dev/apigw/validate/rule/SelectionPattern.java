package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** {@code selection-pattern}: keys of an integration's responses are regular expressions. */
final class SelectionPattern implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("selection-pattern", Severity.ERROR,
                "A selection pattern is a regular expression as Java knows them, or `default`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegrationResponse.in(definition)
                .filter(response -> !response.pattern().text().equals("default") && !Unfilled.in(response.pattern().text()))
                .flatMap(response -> faultOf(response.pattern().text()).stream()
                        .map(fault -> Finding.at(response.pattern(), "`" + response.pattern().text() + "` is no regular "
                                        + "expression (" + fault + "), so the integration response is refused.")
                                .withHint("Close its brackets, and put a backslash before those that stand for themselves.")
                                .withImportMessage(response.refusal("Invalid regex pattern specified"))));
    }

    private static Optional<String> faultOf(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription().toLowerCase(Locale.ROOT));
        }
    }
}
