package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedPath;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code path-part-characters}: path parts are made of the characters that API Gateway takes. */
final class PathPartCharacters implements ValidationRule {
    /**
     * A literal part. The comma is in the page about known issues, not in the service's own text; it is let pass, since no
     * refusal of it was seen.
     */
    private static final Pattern LITERAL = Pattern.compile("[a-zA-Z0-9._:,-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z0-9._:,-]+\\+?}");

    @Override public RuleInfo info() {
        return new RuleInfo("path-part-characters", Severity.ERROR,
                "A path part holds letters, digits and `._-:`, or is one variable in braces.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedPath.in(definition).flatMap(path -> path.path().segments().stream()
                .filter(PathPartCharacters::isBad).limit(1).map(segment -> finding(path, segment)));
    }

    private static boolean isBad(String segment) {
        return !Unfilled.in(segment) && !PathVariableInsidePart.isMixed(segment)
                && !LITERAL.matcher(segment).matches() && !VARIABLE.matcher(segment).matches();
    }

    private static Finding finding(StatedPath path, String segment) {
        return Finding.at(path.key(), "The path part `" + segment + "` holds characters that API Gateway does not take.")
                .withHint("Use letters, digits, `.`, `_`, `-` and `:`, or one variable such as `{id}` or, at the end, `{proxy+}`.")
                .withImportMessage(path.path().refusal("Resource's path part only allow a-zA-Z0-9._-: or a valid "
                        + "greedy path variable and curly braces at the beginning and the end."));
    }
}
