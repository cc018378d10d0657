package dev.apigw.lint.spectral.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that does not fit a schema.
 *
 * @param keyword  that does not fit
 * @param path     of the value, from the value that was checked
 * @param message  in ajv's words
 * @param property that is missing or too many; empty text for other keywords
 * @param allowed  the values of an {@code enum}
 * @param suits    whether several schemas of a {@code oneOf} fit, and not none
 * @param schema   the schema that the keyword stands in
 * @param depth    how many references lead to that schema
 */
public record SchemaError(String keyword, List<Object> path, String message, String property, List<Object> allowed,
                          boolean suits, CompiledSchema schema, int depth) {
    public SchemaError {
        Objects.requireNonNull(keyword, "keyword");
        path = List.copyOf(path);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(property, "property");
        allowed = List.copyOf(allowed);
        Objects.requireNonNull(schema, "schema");
    }

    /** The same with another message. */
    public SchemaError withMessage(String newMessage) {
        return new SchemaError(keyword, path, newMessage, property, allowed, suits, schema, depth);
    }

    /** Whether the schema that the keyword stands in says {@code nullable: true}. */
    public boolean isNullable() {
        return schema.isNullable();
    }

    /** The path as a JSON pointer, such as {@code /tags/0}. */
    public String pointer() {
        StringBuilder text = new StringBuilder();
        path.forEach(segment -> text.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }

    /** The last segment of the pointer; empty for the value itself. */
    Optional<String> lastSegment() {
        return path.isEmpty() ? Optional.empty()
                : Optional.of(path.get(path.size() - 1).toString().replace("~", "~0").replace("/", "~1"));
    }
}
