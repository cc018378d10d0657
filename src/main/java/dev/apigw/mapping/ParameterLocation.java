package dev.apigw.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a parameter of a request stands. */
public enum ParameterLocation {
    HEADER, QUERYSTRING, PATH, MULTIVALUEHEADER, MULTIVALUEQUERYSTRING;

    /** As an expression spells it: {@code querystring}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the single value of the same name is declared: a multi-value form reads the ordinary parameter. */
    public ParameterLocation declaredAs() {
        return switch (this) {
            case MULTIVALUEHEADER -> HEADER;
            case MULTIVALUEQUERYSTRING -> QUERYSTRING;
            default -> this;
        };
    }

    static Optional<ParameterLocation> of(String spelling) {
        return Arrays.stream(values()).filter(location -> location.spelling().equals(spelling)).findFirst();
    }
}
