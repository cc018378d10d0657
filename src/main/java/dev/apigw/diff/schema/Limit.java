package dev.apigw.diff.schema;

import java.util.List;

/**
 * A keyword that bounds values by a number.
 *
 * @param stem  how ids call it
 * @param upper whether values have to stay below
 */
record Limit(String keyword, String stem, boolean upper) {
    static final List<Limit> ALL = List.of(
            new Limit("maximum", "max", true), new Limit("minimum", "min", false),
            new Limit("exclusiveMaximum", "exclusive-max", true), new Limit("exclusiveMinimum", "exclusive-min", false),
            new Limit("maxLength", "max-length", true), new Limit("minLength", "min-length", false),
            new Limit("maxItems", "max-items", true), new Limit("minItems", "min-items", false),
            new Limit("maxProperties", "max-properties", true), new Limit("minProperties", "min-properties", false));

    String id(String action) {
        return "*-" + stem + "-" + action;
    }
}
