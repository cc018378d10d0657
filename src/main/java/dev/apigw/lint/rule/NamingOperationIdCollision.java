package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Unfilled;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code naming-operation-id-collision}: no two operations have names that an SDK takes for the same. */
final class NamingOperationIdCollision implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("naming-operation-id-collision", Severity.WARNING,
                "No two operations have names that an SDK takes for the same.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Map<String, Node> seen = new LinkedHashMap<>();
        return StatedMethod.in(subject.definition()).flatMap(method -> method.operation().get("operationId").stream()
                .flatMap(id -> id.asText().filter(text -> !Unfilled.in(text)).stream().flatMap(text -> {
                    Node first = seen.putIfAbsent(plain(text), id);
                    return first == null || first.span().equals(id.span()) ? Stream.empty() : Stream.of(Finding.at(id,
                            "`" + text + "` of `" + method.name() + "` is the name of another operation in an SDK, where one of "
                                    + "the two is lost or renamed.")
                            .withRelated(InFile.of(first), "the other operation").withHint("Give it a name of its own."));
                })));
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
