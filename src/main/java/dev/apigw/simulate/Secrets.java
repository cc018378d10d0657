package dev.apigw.simulate;

import dev.apigw.source.JsonValues;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The values that a trace does not show, whatever name they travel under later on: those of {@code Authorization},
 * {@code X-Api-Key}, {@code X-Amz-Security-Token}, {@code X-Amz-Signature} and cookies, in headers or in a query string.
 */
public final class Secrets {
    private static final String MASK = "***";
    private static final String BEARER = "Bearer ";
    private static final Set<String> NAMES =
            Set.of("authorization", "x-api-key", "x-amz-security-token", "x-amz-signature", "cookie", "set-cookie");
    private final List<String> values;

    private Secrets(Set<String> values) {
        // The longest first, or a value that is part of another one would leave its rest to be read.
        this.values = values.stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** No value is a secret: the user asked to see everything. */
    public static Secrets none() {
        return new Secrets(Set.of());
    }

    /** The secrets in some blocks of headers. */
    public static Secrets of(List<Headers> blocks) {
        return of(blocks, List.of());
    }

    /** The secrets in some blocks of headers and some query strings, where they may stand encoded as well. */
    public static Secrets of(List<Headers> blocks, List<QueryParameters> queries) {
        Set<String> values = new LinkedHashSet<>();
        queries.forEach(query -> query.asMap().forEach((name, all) -> all.stream().filter(value -> isSecret(name)).forEach(value -> {
            values.add(value);
            values.add(QueryParameters.none().plus("", value).encoded().substring(1));
        })));
        for (Headers headers : blocks) {
            headers.where(field -> isSecret(field.name())).fields().forEach(field -> values.add(field.value()));
        }
        return of(values);
    }

    /** These secrets and others. */
    public Secrets and(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(more);
        return of(all);
    }

    private static Secrets of(Set<String> values) {
        // Whoever takes a token out of a header leaves the scheme behind.
        List.copyOf(values).stream().filter(value -> value.startsWith(BEARER))
                .forEach(value -> values.add(value.substring(BEARER.length()).strip()));
        values.removeIf(String::isBlank);
        // An event holds them as JSON, where a quote or backslash is spelt differently, and a URL with percent codes.
        for (String value : List.copyOf(values)) {
            values.add(inJson(value));
            values.add(QueryParameters.encode(value));
        }
        return new Secrets(values);
    }

    private static String inJson(String value) {
        String quoted = JsonValues.write(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    public static boolean isSecret(String headerName) {
        return NAMES.contains(headerName.toLowerCase(Locale.ROOT));
    }

    /** A value as a note may tell it. */
    public static String shown(String headerName, String value) {
        return isSecret(headerName) ? MASK : value;
    }

    /** A text with every secret value in it masked. */
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }
}
