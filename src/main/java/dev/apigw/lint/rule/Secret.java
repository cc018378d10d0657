package dev.apigw.lint.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that open something, and are known by their shape. */
final class Secret {
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
                    Pattern.compile("(?i)[\"']?\\b(?:password|passwd|client_?secret|secret_?key|api_?secret)"
                            + "[\"']?\\s*[:=]\\s*[\"'][^\"'$#{}<\\s]{8,}[\"']")));

    private Secret() {}

    /**
     * A secret in a text. It is never printed.
     *
     * @param what for messages: {@code a private key}
     */
    record Found(String what, int start, int end) {}

    /** The first secret of a text. */
    static Optional<Found> in(String text) {
        return SHAPES.stream().flatMap(shape -> shape.in(text)).min(Comparator.comparingInt(Found::start));
    }
}
