package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code security-account-id-stated}: a definition is not tied to one account. */
final class SecurityAccountIdStated implements LintRule {
    private static final Pattern ACCOUNT = Pattern.compile("(?:"
            + "arn:aws[\\w-]*:(?:[\\w-]+):[\\w-]*|:lambda:[\\w-]+|https://sqs\\.[\\w.-]+/):?(\\d{12})\\b");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(\\d)\\1{11}|123456789012|210987654321|111122223333|444455556666|012345678901|1234567890\\d\\d");

    @Override public RuleInfo info() {
        return new RuleInfo("security-account-id-stated", Severity.HINT, "The ids of AWS accounts do not stand in a definition.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        Map<String, List<Origin>> places = new LinkedHashMap<>();
        StatedTexts.in(definition.api()).forEach(text -> ACCOUNT.matcher(text.value()).results()
                .filter(found -> !EXAMPLE.matcher(found.group(1)).matches())
                .forEach(found -> places.computeIfAbsent(found.group(1), id -> new ArrayList<>())
                        .add(Written.part(definition, text, found.start(1), found.end(1)))));
        return places.values().stream().map(origins -> Finding.at(origins.get(0), "The id of an account stands here"
                        + Methods.others(origins) + ", so the definition can be deployed to no other account.")
                .withHint("Write `${AWS::AccountId}`, which an import fills in, or a parameter."));
    }
}
