package dev.apigw.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
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

    /** What was meant as a reference, whether or not a stage variable can have such a name. */
    private static final Pattern MEANT = Pattern.compile("\\$\\{stageVariables\\.[^{}]*}");

    /** A name wherever one can stand: in a URI, in a mapping expression, in a template by dot or by bracket. */
    private static final Pattern MENTION = Pattern.compile("\\bstageVariables(?:\\.|\\[\\s*['\"]|\\.get\\(['\"])([A-Za-z0-9_]+)");

    private StageVariableReferences() {}

    /** The names of the variables that a text of any kind mentions, in its order. */
    public static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            names.add(mention.group(1));
        }
        return names;
    }

    /** The text with {@code mask} in place of everything that was meant as a reference. */
    public static String masked(String text, String mask) {
        return MEANT.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }

    /** The text with each reference replaced by what its name gives. */
    public static String replace(String text, Function<String, String> values) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
