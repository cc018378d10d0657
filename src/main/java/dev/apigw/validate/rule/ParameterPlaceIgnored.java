package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Stream;

/** {@code parameter-place-ignored}: parameters stand where API Gateway looks for them. */
final class ParameterPlaceIgnored implements ValidationRule {
    private static final Set<String> IGNORED = Set.of("cookie", "formData");

    @Override public RuleInfo info() {
        return new RuleInfo("parameter-place-ignored", Severity.WARNING,
                "Parameters are in the query, a header, the path or the body.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> method.parameters().stream()
                .filter(parameter -> IGNORED.contains(parameter.in()))
                .map(parameter -> Finding.at(parameter.node().get("in").orElse(parameter.node()), "A parameter with `in: "
                                + parameter.in() + "` is left out, so `" + parameter.name()
                                + "` is neither checked nor can it be mapped.")
                        .withHint("Leave it to the backend, or declare what carries it"
                                + (parameter.in().equals("cookie") ? ": the header `Cookie`." : ": the body."))));
    }
}
