package dev.apigw.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Headers in the order they were sent; names are compared without regard to case, repeated names are kept. */
public final class Headers {
    /** One line of a header block. */
    public record Field(String name, String value) {
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        private boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");
    private static final Headers NONE = new Headers(List.of());
    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public static Headers none() {
        return NONE;
    }

    /** The headers of the given lines. */
    public static Headers of(List<Field> fields) {
        return new Headers(fields);
    }

    /** The lines in order. */
    public List<Field> fields() {
        return fields;
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.isNamed(name));
    }

    /** All values of a name. */
    public List<String> all(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).map(Field::value).toList();
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).map(Field::value).findFirst();
    }

    /** These headers with one line more. */
    public Headers plus(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** These headers with all lines of another block behind them. */
    public Headers plusAll(Headers others) {
        List<Field> more = new ArrayList<>(fields);
        more.addAll(others.fields);
        return new Headers(more);
    }

    /** These headers with exactly one line of a name: in the place of the first one, else at the end. */
    public Headers with(String name, String value) {
        List<Field> changed = new ArrayList<>();
        boolean placed = false;
        for (Field field : fields) {
            if (!field.isNamed(name)) {
                changed.add(field);
            } else if (!placed) {
                changed.add(new Field(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new Field(name, value));
        }
        return new Headers(changed);
    }

    /** These headers with one line of a name that is spelled just so; other spellings of it stay. */
    public Headers withExactly(String name, String value) {
        return where(field -> !field.name().equals(name)).plus(name, value);
    }

    /** These headers with a line of a name unless there is one. */
    public Headers withDefault(String name, String value) {
        return has(name) ? this : plus(name, value);
    }

    /** These headers without some names. */
    public Headers without(String... names) {
        return where(field -> Arrays.stream(names).noneMatch(field::isNamed));
    }

    /** The lines that pass a test. */
    public Headers where(Predicate<Field> test) {
        return new Headers(fields.stream().filter(test).toList());
    }

    /** Values by name, names in the case of their first line. */
    public Map<String, List<String>> grouped() {
        Map<String, String> spelling = new LinkedHashMap<>();
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = spelling.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), lower -> field.name());
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(field.value());
        }
        return byName;
    }

    /**
     * These without what no HTTP message can carry: a name that is no token takes its field along, a control character in a
     * value becomes a blank.
     *
     * <p>Source: documented – RFC 9110, section 5.5, for line breaks and NUL; inferred – that API Gateway does so.
     */
    Headers sendable() {
        return of(fields.stream().filter(field -> TOKEN.matcher(field.name()).matches())
                .map(field -> new Field(field.name(), CONTROL.matcher(field.value()).replaceAll(" "))).toList());
    }

    @Override public boolean equals(Object other) {
        return other instanceof Headers headers && headers.fields.equals(fields);
    }

    @Override public int hashCode() {
        return fields.hashCode();
    }

    @Override public String toString() {
        return fields.toString();
    }
}
