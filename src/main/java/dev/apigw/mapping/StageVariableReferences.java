package dev.apigw.mapping;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form <code>${stageVariables.NAME}</code>, which stands inside of a URI, an ARN or credentials.
 *
 * <p>Source: documented – developer guide, "API Gateway stage variables reference".
 */
public final class StageVariableReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)\\}");

    private StageVariableReferences() {}

    /** The text with each reference replaced by what its name gives. */
    public static String replace(String text, Function<String, String> values) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
