package dev.apigw.mapping;

import java.util.List;

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
}
