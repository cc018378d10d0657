package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.StatedMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code naming-operation-id-missing}: operations have an {@code operationId}, which SDKs name their functions after. */
final class NamingOperationIdMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("naming-operation-id-missing", Severity.HINT,
                "Operations have an `operationId`, which SDKs name their functions after.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<StatedMethod> unnamed = StatedMethod.in(subject.definition())
                .filter(method -> !method.verb().equals("OPTIONS") && !method.verb().equals("ANY"))
                .filter(method -> !method.operation().has("operationId")).toList();
        return Once.of(unnamed, (first, others) -> Finding.at(first.key(),
                "`" + first.name() + "`" + others + " has no `operationId`, "
                        + "so SDKs call it by verb and path, and its name changes with the path.")
                .withHint("Add an `operationId` such as `listPets`."));
    }
}
