package dev.apigw.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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

    /** What a token may hold besides letters and digits. */
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final Headers NONE = new Headers(List.of());
    /** Never changed once it is here; most lists are made for this one object, which would copy them for nothing. */
    private final List<Field> fields;
    private Map<String, List<String>> grouped;

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    public static Headers none() {
        return NONE;
    }

    /** The headers of the given lines. */
    public static Headers of(List<Field> fields) {
        return new Headers(List.copyOf(fields));
    }

    /** The lines in order. */
    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isNamed(name)) {
                return i;
            }
        }
        return -1;
    }

    /** All values of a name. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.isNamed(name)) {
                values.add(field.value());
            }
        }
        return List.copyOf(values);
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index).value());
    }

    /** These headers with one line more. */
    public Headers plus(String name, String value) {
        List<Field> more = room(1);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** These headers with all lines of another block behind them. */
    public Headers plusAll(Headers others) {
        List<Field> more = room(others.fields.size());
        more.addAll(others.fields);
        return new Headers(more);
    }

    /** A copy of the lines, with room for some more. */
    private List<Field> room(int more) {
        List<Field> copy = new ArrayList<>(fields.size() + more);
        copy.addAll(fields);
        return copy;
    }

    /** These headers with exactly one line of a name: in the place of the first one, else at the end. */
    public Headers with(String name, String value) {
        List<Field> changed = new ArrayList<>(fields.size() + 1);
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
        List<Field> passed = new ArrayList<>(fields.size());
        for (Field field : fields) {
            if (test.test(field)) {
                passed.add(field);
            }
        }
        return new Headers(passed);
    }

    /** Values by name, names in the case of their first line. */
    public Map<String, List<String>> grouped() {
        // Every template and event asks for it; two threads may both make it, to the same effect.
        if (grouped == null) {
            grouped = Collections.unmodifiableMap(byName());
        }
        return grouped;
    }

    private Map<String, List<String>> byName() {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            List<String> known = values.get(field.name());
            if (known == null) {
                known = new ArrayList<>(1);
                values.put(field.name(), known);
                byName.put(field.name(), known);
            }
            known.add(field.value());
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
        List<Field> sendable = new ArrayList<>(fields.size());
        for (Field field : fields) {
            if (isToken(field.name())) {
                sendable.add(new Field(field.name(), withoutControl(field.value())));
            }
        }
        return new Headers(sendable);
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN.indexOf(c) >= 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String withoutControl(String value) {
        String text = value;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7F) {
                text = text.replace(c, ' ');
            }
        }
        return text;
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
