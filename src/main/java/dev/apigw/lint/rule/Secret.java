package dev.apigw.lint.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that open something, and are known by their shape. */
final class Secret {
    private static final Map<Pattern, String> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put(Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"), "an AWS access key id");
        SHAPES.put(Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"), "a private key");
        SHAPES.put(Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_\\w{40,}\\b"), "a GitHub token");
        SHAPES.put(Pattern.compile("\\b[sr]k_live_[A-Za-z0-9]{16,}\\b"), "a Stripe key");
        SHAPES.put(Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}\\b"), "a Slack token");
        SHAPES.put(Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"), "a Google API key");
        SHAPES.put(Pattern.compile("\\bSG\\.[\\w-]{16,}\\.[\\w-]{16,}\\b"), "a SendGrid key");
        SHAPES.put(Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"), "a JSON Web Token");
        SHAPES.put(Pattern.compile("(?i)\\b(?:Basic [A-Za-z0-9+/]{16,}={0,2}|Bearer [A-Za-z0-9._~+/-]{20,}=*)(?=['\"\\s]|$)"), "an Authorization header");
        SHAPES.put(Pattern.compile("(?i)https?://[^\\s/:@${}]+:[^\\s/@${}]+@"), "a user and password");
        SHAPES.put(Pattern.compile("(?i)[\"']?\\b(?:password|passwd|client_?secret|secret_?key|api_?secret)[\"']?\\s*[:=]\\s*[\"'][^\"'$#{}<\\s]{8,}[\"']"), "a password");
    }

    private Secret() {}

    /**
     * A secret in a text. It is never printed.
     *
     * @param what for messages: {@code a private key}
     */
    record Found(String what, int start, int end) {}

    /** The first secret of a text, by place. */
    static Optional<Found> in(String text) {
        return SHAPES.entrySet().stream().flatMap(shape -> shape.getKey().matcher(text).results()
                        .map(found -> new Found(shape.getValue(), found.start(), found.end())))
                .min(Comparator.comparingInt(Found::start));
    }
}
