package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedParameter;
import dev.apigw.validate.ValidationRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code parameter-name-in-two-places}: a name stands for one parameter of a method. */
final class ParameterNameInTwoPlaces implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("parameter-name-in-two-places", Severity.ERROR,
                "The query, header and path parameters of a method have different names.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(ParameterNameInTwoPlaces::repeated);
    }

    private static Stream<Finding> repeated(StatedMethod method) {
        Map<String, StatedParameter> first = new LinkedHashMap<>();
        return method.parameters().stream().filter(parameter -> parameter.destination().isPresent())
                .toList().stream().flatMap(parameter -> {
                    StatedParameter other = first.putIfAbsent(parameter.name(), parameter);
                    return other == null || other.in().equals(parameter.in()) ? Stream.empty()
                            : Stream.of(finding(method, parameter, other));
                });
    }

    private static Finding finding(StatedMethod method, StatedParameter parameter, StatedParameter other) {
        return Finding.at(parameter.nameNode(), "`" + parameter.name() + "` is both a " + other.in() + " and a "
                        + parameter.in() + " parameter of `" + method.name() + "`; API Gateway takes a name once.")
                .withHint("Rename one of the two.")
                .withRelated(InFile.of(other.nameNode()), "the other parameter")
                .withImportMessage(method.refusal("Parameter names must be unique across querystring, header and path"));
    }
}
