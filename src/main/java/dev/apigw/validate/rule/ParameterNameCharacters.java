package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code parameter-name-characters}: names of parameters are made of the characters that API Gateway takes. */
final class ParameterNameCharacters implements ValidationRule {
    private static final String PATTERN = "^[a-zA-Z0-9:._$-]+$";

    @Override public RuleInfo info() {
        return new RuleInfo("parameter-name-characters", Severity.ERROR,
                "The name of a query, header or path parameter holds letters, digits and `:._$-`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> method.parameters().stream()
                .filter(parameter -> parameter.destination().isPresent() && !Unfilled.in(parameter.name()))
                .filter(parameter -> !parameter.name().matches(PATTERN))
                .map(parameter -> Finding.at(parameter.nameNode(), "The parameter name `" + parameter.name()
                                + "` holds characters that API Gateway does not take, so `" + method.name()
                                + "` is refused.")
                        .withHint("Use letters, digits, `:`, `.`, `_`, `$` and `-`; a proxy integration passes other "
                                + "parameters on without their being declared.")
                        .withImportMessage(method.refusal("Parameter name should match the following regular expression: "
                                + PATTERN))));
    }
}
