package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The methods of a text that could run or grow without end: with patterns, and those that repeat. */
final class TextMethods {
    private static final Set<String> WITH_PATTERN = Set.of("replaceAll", "replaceFirst", "matches", "split");
    private static final Set<String> OTHERS = Set.of("repeat", "concat", "replace", "format", "formatted", "indent");
    /** A field of a format that is wider than any template needs. */
    private static final Pattern WIDE_FIELD = Pattern.compile("%[^%a-zA-Z]*\\d{5}");

    private TextMethods() {}

    static boolean isOurs(String name, Object[] arguments) {
        return (WITH_PATTERN.contains(name) || OTHERS.contains(name)) && arguments.length > 0;
    }

    static Object call(Run run, String text, String name, Object[] arguments) {
        try {
            return WITH_PATTERN.contains(name) ? withPattern(run, text, name, arguments) : other(run, text, name, arguments);
        } catch (PatternSyntaxException e) {
            throw new RenderStop(Reason.EVALUATION, "`" + e.getPattern() + "` is no regular expression: " + e.getDescription());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw CallSite.failed(name, e);
        } catch (StackOverflowError e) {
            throw new RenderStop(Reason.LIMIT, "the regular expression in `" + name + "` recurses too deeply");
        }
    }

    private static Object withPattern(Run run, String text, String name, Object[] arguments) {
        if (!(arguments[0] instanceof String pattern)) {
            return null;
        }
        Matcher matcher = Pattern.compile(pattern).matcher(new BoundedText(text));
        if (name.equals("matches")) {
            return arguments.length == 1 ? matcher.matches() : null;
        } else if (name.equals("split")) {
            int limit = arguments.length == 2 && arguments[1] instanceof Integer given ? given : 0;
            return matcher.pattern().split(new BoundedText(text), limit);
        }
        return arguments.length == 2 && arguments[1] instanceof String replacement
                ? replaced(run, matcher, replacement, name.equals("replaceAll")) : null;
    }

    private static String replaced(Run run, Matcher matcher, String replacement, boolean all) {
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, replacement);
            if (out.length() > Run.MAX_CHARS) {
                run.text(out.length());
            }
            if (!all) {
                break;
            }
        }
        matcher.appendTail(out);
        run.text(out.length());
        return out.toString();
    }

    private static Object other(Run run, String text, String name, Object[] arguments) {
        Object first = arguments[0];
        return switch (name) {
            case "repeat" -> first instanceof Integer times ? repeated(run, text, times) : null;
            case "concat" -> first instanceof String more ? joined(run, text, more) : null;
            case "replace" -> arguments.length == 2 && isText(first) && isText(arguments[1])
                    ? replaced(run, Pattern.compile(first.toString(), Pattern.LITERAL).matcher(text),
                            Matcher.quoteReplacement(arguments[1].toString()), true) : null;
            case "format" -> first instanceof String format
                    ? formatted(run, format, Arrays.copyOfRange(arguments, 1, arguments.length)) : null;
            case "formatted" -> formatted(run, text, arguments);
            default -> null;
        };
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Character;
    }

    private static String repeated(Run run, String text, int times) {
        run.text((long) text.length() * Math.max(times, 0));
        return text.repeat(times);
    }

    private static String joined(Run run, String text, String more) {
        run.text((long) text.length() + more.length());
        return text.concat(more);
    }

    private static String formatted(Run run, String format, Object[] arguments) {
        if (WIDE_FIELD.matcher(format).find()) {
            throw new RenderStop(Reason.LIMIT, "the format asks for a field of 10000 characters or more");
        }
        for (Object argument : arguments) {
            run.weigh(argument);
        }
        String text = String.format(Locale.ENGLISH, format, arguments);
        run.text(text.length());
        return text;
    }
}
