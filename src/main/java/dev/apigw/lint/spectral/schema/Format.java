package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.JsRegExp;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A named format, as the library ajv-formats has it.
 *
 * @param number which numbers pass
 * @param text   which texts pass
 */
record Format(DoublePredicate number, Predicate<String> text) {
    private static final Format ANY = new Format(value -> true, value -> true);
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}):(\\d{2}):(\\d{2}(?:\\.\\d+)?)(z|([+-])(\\d{2})(?::?(\\d{2}))?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String GROUP = "[0-9a-f]{1,4}";
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final Map<String, Format> ALL = Map.ofEntries(
            Map.entry("date", text(Format::isDate)),
            Map.entry("time", text(Format::isTime)),
            Map.entry("date-time", text(Format::isDateTime)),
            Map.entry("duration", text("P(?!$)((\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?|(\\d+W)?)", 0)),
            Map.entry("uri", text("(?:[a-z][a-z0-9+.-]*:)(?=\\S)(?://[^/?#\\s]*)?[a-z0-9\\-._~!$&'()*+,;=:@%/?#\\[\\]]*",
                    Pattern.CASE_INSENSITIVE).and(value -> !NO_ESCAPE.matcher(value).find())),
            Map.entry("uri-reference", text("[a-z0-9\\-._~!$&'\"()*+,;=:@%/?#\\[\\]]*", Pattern.CASE_INSENSITIVE)
                    .and(value -> !NO_ESCAPE.matcher(value).find() && value.indexOf('#') == value.lastIndexOf('#'))),
            Map.entry("uri-template", text("(?:[^\\x00-\\x20\"'<>%\\\\^`{|}]|%[0-9a-f]{2}|\\{[+#./;?&=,!@|]?[a-z0-9_%.*:,-]+\\})*",
                    Pattern.CASE_INSENSITIVE)),
            Map.entry("url", text("(?:https?|ftp)://[^\\s/?#]+\\.[^\\s]+|(?:https?|ftp)://\\d[^\\s]+", Pattern.CASE_INSENSITIVE)),
            Map.entry("email", text(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + LABEL, Pattern.CASE_INSENSITIVE)),
            Map.entry("hostname", text("(?=.{1,253}\\.?$)" + LABEL + "(?:\\." + LABEL + ")*\\.?", Pattern.CASE_INSENSITIVE)),
            Map.entry("ipv4", text(IPV4, 0)),
            Map.entry("ipv6", text("(?:(?:" + GROUP + ":){7}" + GROUP + "|(?=(?:[^:]*:){2,8}[^:]*$)(?!.*::.*::)(?:" + GROUP
                    + ")?(?::?:" + GROUP + ")*(?:::)?(?::?" + IPV4 + ")?)", Pattern.CASE_INSENSITIVE)
                    .and(value -> value.contains("::") || value.chars().filter(c -> c == ':').count() >= 6)),
            Map.entry("regex", text(Format::isRegex)),
            Map.entry("uuid", text("(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE)),
            Map.entry("json-pointer", text("(?:/(?:[^~/]|~0|~1)*)*", 0)),
            Map.entry("json-pointer-uri-fragment",
                    text("#(?:/(?:[a-z0-9_\\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*", Pattern.CASE_INSENSITIVE)),
            Map.entry("relative-json-pointer", text("(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^~/]|~0|~1)*)*)", 0)),
            Map.entry("byte", text("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", Pattern.MULTILINE)),
            Map.entry("int32", new Format(value -> value == Math.rint(value) && Math.abs(value + 0.5) < 2_147_483_648.0, value -> true)),
            Map.entry("int64", new Format(value -> value == Math.rint(value), value -> true)));

    static Format named(String name) {
        return ALL.getOrDefault(name, ANY);
    }

    boolean acceptsNumber(double value) {
        return number.test(value);
    }

    boolean acceptsText(String value) {
        return text.test(value);
    }

    private static Format text(Predicate<String> text) {
        return new Format(value -> true, text);
    }

    private static Format text(String pattern, int flags) {
        Pattern compiled = Pattern.compile(pattern, flags);
        return text(value -> compiled.matcher(value).matches());
    }

    private Format and(Predicate<String> more) {
        return new Format(number, text.and(more));
    }

    private static boolean isDate(String value) {
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int[] days = {31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
    }

    /** A time needs a zone; a leap second may only be the last of a day. */
    private static boolean isTime(String value) {
        Matcher matcher = TIME.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        double second = Double.parseDouble(matcher.group(3));
        int sign = "-".equals(matcher.group(5)) ? -1 : 1;
        int zoneHour = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
        int zoneMinute = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
        if (zoneHour > 23 || zoneMinute > 59) {
            return false;
        }
        if (hour <= 23 && minute <= 59 && second < 60) {
            return true;
        }
        int utcMinute = minute - zoneMinute * sign;
        int utcHour = hour - zoneHour * sign - (utcMinute < 0 ? 1 : 0);
        return (utcHour == 23 || utcHour == -1) && (utcMinute == 59 || utcMinute == -1) && second < 61;
    }

    private static boolean isDateTime(String value) {
        String[] parts = value.split("[tT\\s]", -1);
        return parts.length == 2 && isDate(parts[0]) && isTime(parts[1]);
    }

    private static boolean isRegex(String value) {
        try {
            JsRegExp.of(value, "");
            return !value.contains("\\Z");
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
