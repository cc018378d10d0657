package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.HttpMethods;
import dev.apigw.stated.StatedPath;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code trace-method-dropped}: API Gateway has no TRACE. */
final class TraceMethodDropped implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("trace-method-dropped", Severity.WARNING, "No operation is stated under `trace`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition)
                .flatMap(path -> path.item().entries().stream())
                .filter(entry -> entry.name().equalsIgnoreCase("trace"))
                .map(entry -> Finding.at(entry.key(), "`trace` is no verb of API Gateway, so the operation is left out.")
                        .withHint("Remove it; the verbs are " + String.join(", ", HttpMethods.ALL) + "."));
    }
}
