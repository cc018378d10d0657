package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.stated.StatedModel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code validation-model-untyped}: the model of a validated body says that the body is an object. */
final class ValidationModelUntyped implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-model-untyped", Severity.INFO,
                "The model of a validated body says that the body is an object.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        Set<String> used = subject.definition().api().methods().map(RestApi.ResourceMethod::method).filter(built::checksBody)
                .flatMap(method -> method.requestModels().values().stream()).collect(Collectors.toSet());
        return StatedModel.in(subject.definition()).filter(model -> used.contains(model.name().text()))
                .flatMap(model -> model.schema().asMap().stream())
                .filter(schema -> schema.has("properties") && !schema.has("type") && !schema.has("allOf"))
                .flatMap(schema -> schema.entry("properties").stream())
                .map(entry -> Finding.at(entry.key(), "`properties` without `type: object` say nothing about a body that is "
                                + "a list, a text or a number, so each of these passes the validation.")
                        .withHint("Add `type: object`."));
    }
}
