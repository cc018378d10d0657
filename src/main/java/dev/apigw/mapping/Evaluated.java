package dev.apigw.mapping;

import java.util.List;
import java.util.Objects;

/** What an expression came to. */
public sealed interface Evaluated {
    /** One value, or several of a multi-value parameter. */
    record Values(List<String> values) implements Evaluated {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** There is no such value; the mapping has no effect. */
    record Absent() implements Evaluated {}

    /** The body begins like JSON and is none. */
    record InvalidJson() implements Evaluated {}

    /**
     * Something that cannot be evaluated yet.
     *
     * @param what in words: {@code JSONPath `$..name`}
     */
    record Unsupported(String what) implements Evaluated {
        public Unsupported {
            Objects.requireNonNull(what, "what");
        }
    }
}
