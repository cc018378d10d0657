package dev.apigw.diff.gateway;

import dev.apigw.model.Integration;
import dev.apigw.model.Stated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of a path that are called otherwise on the second side, where the same value travels under another name. */
final class PathVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+?)\\+?}");
    private static final Pattern EXPRESSION = Pattern.compile("(?<=\\bmethod\\.request\\.path\\.)[\\w.-]+");
    private static final Pattern IN_URI = Pattern.compile("(?<=(?<!\\$)\\{)[^{}/]+(?=})");
    private static final Pattern DESTINATION = Pattern.compile("(?<=^integration\\.request\\.path\\.).+");
    private static final Pattern LOOKUP = Pattern.compile("(?<=params\\(['\"])[^'\"]+(?=['\"]\\))");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The names of the first path by those of the second. */
    PathVariables(String before, String after) {
        Matcher old = VARIABLE.matcher(before);
        Matcher now = VARIABLE.matcher(after);
        while (old.find() && now.find()) {
            if (!old.group(1).equals(now.group(1))) {
                names.put(now.group(1), old.group(1));
            }
        }
    }

    /** An integration of the second side with the names of the first. */
    Integration renamed(Integration before, Integration after) {
        if (names.isEmpty()) {
            return after;
        }
        // Variables of the URI are the integration's own; only where they differ, they may have been renamed along.
        boolean along = !before.uri().map(Stated::value).equals(after.uri().map(Stated::value));
        return new Integration(after.type(), after.httpMethod(), along ? after.uri().map(uri -> changed(uri, this::inUri)) : after.uri(),
                after.credentials(), after.connectionType(), after.connectionId(), after.integrationTarget(), after.timeoutInMillis(),
                after.passthroughBehavior(), after.contentHandling(),
                renamed(after.requestParameters(), along ? this::inDestination : key -> key, this::inExpression),
                renamed(after.requestTemplates(), key -> key, this::inTemplate), after.cacheNamespace(),
                after.cacheKeyParameters().stream().map(key -> changed(key, this::inExpression)).toList(),
                after.responseTransferMode(), after.insecureSkipVerification(), after.integrationResponses(), after.origin());
    }

    private static Stated changed(Stated stated, UnaryOperator<String> rename) {
        return new Stated(rename.apply(stated.value()), stated.origin());
    }

    private static Map<String, Stated> renamed(Map<String, Stated> texts, UnaryOperator<String> keys, UnaryOperator<String> values) {
        Map<String, Stated> renamed = new LinkedHashMap<>();
        texts.forEach((name, text) -> renamed.put(keys.apply(name), changed(text, values)));
        return renamed;
    }

    private String inUri(String text) {
        return renamed(IN_URI, text);
    }

    private String inDestination(String key) {
        return renamed(DESTINATION, key);
    }

    private String inExpression(String text) {
        return renamed(EXPRESSION, text);
    }

    private String inTemplate(String text) {
        return renamed(LOOKUP, text);
    }

    private String renamed(Pattern place, String text) {
        return place.matcher(text).replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
    }
}
