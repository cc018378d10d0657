package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedParameter;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code path-parameter-not-in-path}: a declared path parameter is a variable of the path. */
final class PathParameterNotInPath implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("path-parameter-not-in-path", Severity.WARNING,
                "A parameter with `in: path` is a variable of its path.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).filter(method -> !Unfilled.in(method.pathKey().text()))
                .flatMap(method -> method.parameters().stream()
                        .filter(parameter -> parameter.in().equals("path"))
                        .filter(parameter -> !hasVariable(method.pathKey().text(), withoutPlus(parameter.name())))
                        .map(parameter -> finding(method, parameter)));
    }

    /** Looks at the text: a variable inside a path part is a fault of its own, but the parameter is meant for it. */
    private static boolean hasVariable(String pathKey, String name) {
        return pathKey.contains("{" + name + "}") || pathKey.contains("{" + name + "+}");
    }

    private static String withoutPlus(String name) {
        return name.endsWith("+") ? name.substring(0, name.length() - 1) : name;
    }

    private static Finding finding(StatedMethod method, StatedParameter parameter) {
        return Finding.at(parameter.nameNode(), "`" + method.path() + "` has no variable `{" + parameter.name()
                        + "}`, so the parameter never has a value, and a request validator misses it in every request.")
                .withHint("Put `{" + parameter.name() + "}` into the path, or remove the parameter.");
    }
}
