package dev.apigw.schema;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What a text must look like for {@code format}, and how AWS words that it does not. Formats without an entry demand nothing.
 *
 * <p>Source: observed – conformance/invoke/request-models, that {@code byte} is not enforced; inferred – the rest, from the
 * library whose wording the other violations have: the same names, and the same texts refused. E-mail addresses are read less
 * closely than there.
 *
 * @param problem what is wrong with a text; empty if nothing is
 */
record BodyFormat(String name, Function<String, Optional<String>> problem) implements Format {
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d{1,12})?(?:[Zz]|[+-]([01]\\d|2[0-3])(?::?[0-5]\\d)?)");
    private static final String DATE_TIMES = "[yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,12}Z]";
    private static final String ADDRESS = "(?:[^\\s()<>@,;:\\\\\".\\[\\]\\p{Cntrl}]+(?:\\.[^\\s()<>@,;:\\\\\".\\[\\]\\p{Cntrl}]+)*"
            + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*\")@(?:[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*|\\[[^\\s\\[\\]]*\\])";
    private static final Pattern EMAIL = Pattern.compile("\\s*(?:" + ADDRESS + "|[^<>\"@,;:()]*<" + ADDRESS + ">)\\s*");
    private static final Pattern LABEL = Pattern.compile("[\\p{Alnum}\\P{ASCII}](?:[\\p{Alnum}\\P{ASCII}_-]{0,61}[\\p{Alnum}\\P{ASCII}])?");
    private static final Pattern OCTETS = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern COLON_FORM = Pattern.compile("[\\p{XDigit}:.]*:[\\p{XDigit}:.]*");
    /** Groups that Java has and JavaScript had not. */
    private static final Pattern NOT_ECMA = Pattern.compile("\\(\\?(?![:=!])");
    private static final Pattern MAC = Pattern.compile("\\p{Alnum}{2}(?::\\p{Alnum}{2}){5}");
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*)*");

    /** All formats that demand something, by name. */
    static final Map<String, BodyFormat> ALL = Stream.of(
            checked("date-time", BodyFormat::isDateTime, text -> "string \"" + text
                    + "\" is invalid against requested date format(s) " + DATE_TIMES),
            checked("email", text -> EMAIL.matcher(text).matches(), text -> "string \"" + text + "\" is not a valid email address"),
            checked("hostname", BodyFormat::isHostname, text -> "string \"" + text + "\" is not a valid hostname"),
            checked("ipv4", BodyFormat::isIpv4, text -> "string \"" + text + "\" is not a valid IPv4 address"),
            checked("ipv6", text -> !isIpv4(text) && hasColonForm(text), text -> "string \"" + text
                    + "\" is not a valid IPv6 address"),
            checked("regex", BodyFormat::isRegex, text -> "string \"" + text + "\" is not a valid ECMA 262 regular expression"),
            checked("uri", BodyFormat::isUri, text -> "string \"" + text + "\" is not a valid URI"),
            checked("uuid", BodyFormat::isUuid, text -> "input string \"" + text + "\" is not a valid UUID"),
            checked("mac", text -> MAC.matcher(text).matches(), text -> "input string \"" + text
                    + "\" is not a valid MAC address"),
            checked("json-pointer", text -> POINTER.matcher(text).matches(), text -> "input string \"" + text
                    + "\" is not a valid JSON Pointer"),
            new BodyFormat("base64", BodyFormat::base64), hex("md5", 32), hex("sha1", 40), hex("sha256", 64), hex("sha512", 128))
            .collect(toUnmodifiableMap(BodyFormat::name, format -> format));

    private static BodyFormat checked(String name, Predicate<String> fits, Function<String, String> message) {
        return new BodyFormat(name, text -> fits.test(text) ? Optional.empty() : Optional.of(message.apply(text)));
    }

    private static BodyFormat hex(String name, int length) {
        return new BodyFormat(name, text -> text.length() == length
                ? illegal(text, "\\p{XDigit}", index -> "illegal character \"" + text.charAt(index) + "\" in input at index " + index)
                : Optional.of("input string has incorrect length (" + text.length() + ", expected " + length + ")"));
    }

    @Override public String getName() {
        return name;
    }

    @Override public boolean matches(ExecutionContext context, String value) {
        return problem.apply(value).isEmpty();
    }

    private static Optional<String> base64(String text) {
        if (text.length() % 4 != 0) {
            return Optional.of("input has illegal length (must be a multiple of 4, found " + text.length() + ")");
        }
        return illegal(text.replaceFirst("==?$", ""), "[\\p{Alnum}+/]",
                index -> "illegal character \"" + text.charAt(index) + "\" at index " + index + " (not in Base64 alphabet)");
    }

    private static Optional<String> illegal(String text, String legal, Function<Integer, String> message) {
        Matcher matcher = Pattern.compile("(?:" + legal + ")*+").matcher(text);
        return matcher.lookingAt() && matcher.end() < text.length() ? Optional.of(message.apply(matcher.end())) : Optional.empty();
    }

    private static boolean isDateTime(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        int[] parts = new int[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(matcher.group(i + 1));
        }
        try {
            LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isHostname(String text) {
        String name = text.replaceAll("[\u3002\uFF0E\uFF61]", ".").replaceFirst("\\.$", "");
        String[] labels = name.split("\\.", -1);
        return name.length() <= 253 && labels.length <= 127 && Stream.of(labels).allMatch(label -> LABEL.matcher(label).matches())
                && !labels[labels.length - 1].matches("\\d.*");
    }

    /** An address in octets, or the same in the form of IPv6. */
    private static boolean isIpv4(String text) {
        return OCTETS.matcher(text).matches() || address(text).filter(Inet4Address.class::isInstance).isPresent();
    }

    private static boolean hasColonForm(String text) {
        return address(text).isPresent();
    }

    /** The address of a text with a colon, which is never looked up; what follows a percent sign does not count. */
    private static Optional<InetAddress> address(String text) {
        String unscoped = text.replaceFirst("%.*", "");
        if (!COLON_FORM.matcher(unscoped).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(unscoped));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isRegex(String text) {
        try {
            new EcmaPattern(text);
            return !NOT_ECMA.matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
