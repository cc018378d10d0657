package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.ResourcePath;
import dev.apigw.stated.StatedPath;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code path-variable-inside-part}: a variable is a whole path part. */
final class PathVariableInsidePart implements ValidationRule {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

    @Override public RuleInfo info() {
        return new RuleInfo("path-variable-inside-part", Severity.ERROR,
                "A path variable stands between two slashes, alone.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition).flatMap(path -> path.path().segments().stream()
                .filter(PathVariableInsidePart::isMixed).limit(1)
                .map(segment -> finding(path, segment)));
    }

    /** Whether a path part holds a variable and something else. */
    static boolean isMixed(String segment) {
        return !Unfilled.in(segment) && !ResourcePath.isVariable(segment) && VARIABLE.matcher(segment).find();
    }

    private static Finding finding(StatedPath path, String segment) {
        return Finding.at(path.key(), "The path part `" + segment + "` mixes a variable with other text, which API Gateway "
                        + "cannot route.")
                .withHint("Make the variable a part of its own, and take it apart in the backend.")
                .withImportMessage(path.path().refusal("Resource's path part only allow a-zA-Z0-9._-: or a valid "
                        + "greedy path variable and curly braces at the beginning and the end."));
    }
}
