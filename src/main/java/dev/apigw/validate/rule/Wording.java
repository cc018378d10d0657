package dev.apigw.validate.rule;

import java.util.Collection;
import java.util.List;

/** Parts of sentences that several rules need. */
final class Wording {
    private static final int LISTED = 12;

    private Wording() {}

    /** {@code `a`, `b` and `c`}. */
    static String list(Collection<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        if (quoted.size() > LISTED) {
            return String.join(", ", quoted.subList(0, LISTED)) + " and others";
        }
        return quoted.size() < 2 ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.get(quoted.size() - 1);
    }

    /** The name of a JSON type with its article: {@code an object} is {@code a mapping} here. */
    static String type(String jsonType) {
        return switch (jsonType) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "an integer";
            case "null" -> "null";
            default -> "a " + jsonType;
        };
    }
}
