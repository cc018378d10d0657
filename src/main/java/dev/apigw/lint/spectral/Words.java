package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of rulesets. */
final class Words {
    /** Formats that a definition can be of, as rulesets spell them and as we do. */
    private static final Map<String, String> OPENAPI = Map.of("oas2", "oas2", "oas3", "oas3", "oas3.0", "oas3_0", "oas3.1", "oas3_1",
            "oas3.2", "oas3_2", "oas3_0", "oas3_0", "oas3_1", "oas3_1", "oas3_2", "oas3_2");

    /** Formats of other documents. */
    private static final List<String> OTHERS = List.of("arazzo", "asyncapi", "aas", "json-schema", "json_schema", "jsonschema");

    private Words() {}

    /** The severity of a word or number; empty for {@code off}. Throws nothing: ask {@link #isSeverity} first. */
    static Optional<Severity> severity(Node node) {
        return switch (Js.string(Js.of(node))) {
            case "error", "0" -> Optional.of(Severity.ERROR);
            case "info", "2" -> Optional.of(Severity.INFO);
            case "hint", "3" -> Optional.of(Severity.HINT);
            case "off", "-1" -> Optional.empty();
            default -> Optional.of(Severity.WARNING);
        };
    }

    static boolean isSeverity(Node node) {
        Object value = Js.of(node);
        return value instanceof String word ? List.of("error", "warn", "info", "hint", "off").contains(word)
                : value instanceof Double number && number >= -1 && number <= 3 && number == Math.rint(number);
    }

    /** A format; empty if nobody knows it. */
    static Optional<String> format(String name) {
        String known = OPENAPI.get(name);
        return known != null ? Optional.of(known)
                : OTHERS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith) ? Optional.of(name) : Optional.empty();
    }
}
