package dev.apigw.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that open something: known by their shape, or by the name of what holds them. No output shows them. */
public final class SecretText {
    /**
     * One kind of secret.
     *
     * @param hints of which a text has one; to look for them is quicker than to try the pattern
     */
    private record Shape(String what, List<String> hints, Pattern pattern) {
        Stream<Found> in(String text) {
            return hints.stream().noneMatch(text::contains) ? Stream.empty() : pattern.matcher(text).results()
                    .map(found -> new Found(what, found.start(), found.end()));
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape("an AWS access key id", List.of("AKIA", "ASIA"),
                    Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b")),
            new Shape("a private key", List.of("PRIVATE KEY"),
                    Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----")),
            new Shape("a GitHub token", List.of("gh"),
                    Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_\\w{40,}\\b")),
            new Shape("a Stripe key", List.of("k_live_"),
                    Pattern.compile("\\b[sr]k_live_[A-Za-z0-9]{16,}\\b")),
            new Shape("a Slack token", List.of("xox"),
                    Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}\\b")),
            new Shape("a Google API key", List.of("AIza"),
                    Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b")),
            new Shape("a SendGrid key", List.of("SG."),
                    Pattern.compile("\\bSG\\.[\\w-]{16,}\\.[\\w-]{16,}\\b")),
            new Shape("a JSON Web Token", List.of("eyJ"),
                    Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}")),
            new Shape("an Authorization header", List.of("asic ", "earer ", "ASIC ", "EARER "),
                    Pattern.compile("(?i)\\b(?:Basic [A-Za-z0-9+/]{16,}={0,2}|Bearer [A-Za-z0-9._~+/-]{20,}=*)(?=['\"\\s]|$)")),
            new Shape("a user and password", List.of("://"),
                    Pattern.compile("(?i)https?://[^\\s/:@${}]+:[^\\s/@${}]+@")),
            new Shape("a password", List.of("ass", "ecret", "ASS", "ECRET"),
                    Pattern.compile("(?i)(?<=\\b(?:password|passwd|client_?secret|secret_?key|api_?secret)[\"']?\\s{0,3}[:=]\\s{0,3}[\"'])"
                            + "[^\"'$#{}<\\s]{8,}(?=[\"'])")));

    private static final Pattern NAME = Pattern.compile("(?i).*(?:password|passwd|secret|private_?key|api_?key|access_?key"
            + "|(?:auth|access|api|bearer)_?token).*");
    /** What says where a secret is, or what it is like. */
    private static final Pattern NAME_OF_OTHER = Pattern.compile("(?i).*(?:arn|name|id|path|url|uri|header|enabled|ttl|source|required"
            + "|type|format|pattern|expression|description|title|summary|example|scheme|version)");
    private static final Pattern POINTER = Pattern.compile("(?i)(?:arn:|/|https?:|\\{\\{resolve:|\\$|method\\.|context\\.|integration\\.).*");
    private static final List<String> HINTS = List.of("pass", "secret", "key", "token");
    private static final int SHORTEST = 8;
    /** Characters; a longer one is no token that a header could hold. */
    private static final int LONGEST = 8_192;
    /** Characters between a secret and the begin of its name, and no less than a secret of several words has. */
    private static final int NAMED_WITHIN = 100;
    /** A member of YAML or JSON on one line. */
    private static final Pattern MEMBER = Pattern.compile("[\"']?([\\w.-]+)[\"']?\\s*[:=]\\s*[\"']*([^\\s\"',{}\\[\\]]+)");

    private SecretText() {}

    /**
     * A secret in a text. It is never printed.
     *
     * @param what for messages: {@code a private key}
     */
    public record Found(String what, int start, int end) {}

    /** The first secret of a text. */
    public static Optional<Found> in(String text) {
        return SHAPES.stream().flatMap(shape -> shape.in(text)).min(Comparator.comparingInt(Found::start));
    }

    /** Whether something of a name holds a secret, rather than an address of one. */
    public static boolean isNamed(String name, String value) {
        return NAME.matcher(name).matches() && !NAME_OF_OTHER.matcher(name).matches() && value.length() >= SHORTEST
                && !POINTER.matcher(value).matches();
    }

    /** A line of a file as it may be shown: as long as it is, with asterisks in place of secrets. */
    public static String masked(String line) {
        StringBuilder masked = new StringBuilder(line);
        SHAPES.stream().flatMap(shape -> shape.in(line)).forEach(found -> mask(masked, found.start(), found.end()));
        if (HINTS.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains)) {
            MEMBER.matcher(line).results().filter(member -> isNamed(member.group(1), member.group(2)))
                    .forEach(member -> mask(masked, member.start(2), member.end(2)));
        }
        return masked.toString();
    }

    /**
     * A stretch of a line as it may be shown. A line may be a whole file, so no more of it is searched than the words at both
     * ends of the stretch and what may name them.
     */
    public static String masked(String line, int from, int to) {
        int first = from;
        while (first > Math.max(0, from - LONGEST) && isInside(line.charAt(first - 1))) {
            first--;
        }
        int last = to;
        while (last < Math.min(line.length(), to + LONGEST) && isInside(line.charAt(last))) {
            last++;
        }
        int start = Math.max(0, first - NAMED_WITHIN);
        return masked(line.substring(start, Math.min(line.length(), last + NAMED_WITHIN))).substring(from - start, to - start);
    }

    private static boolean isInside(char c) {
        return c > ' ' && c != '"' && c != '\'';
    }

    private static void mask(StringBuilder text, int start, int end) {
        text.replace(start, end, "*".repeat(end - start));
    }
}
