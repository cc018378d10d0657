package dev.apigw.build;

import java.util.Objects;

/** Parameters of an import, as the API reference's {@code ImportRestApi} names them. */
public record ImportOptions(Basepath basepath) {
    /** What an import does with the base path of a definition. */
    public enum Basepath { IGNORE, PREPEND, SPLIT }

    public ImportOptions {
        Objects.requireNonNull(basepath, "basepath");
    }

    /** What AWS does when nothing is said. Source: observed – conformance/import/cloudformation-swagger-body. */
    public static ImportOptions defaults() {
        return new ImportOptions(Basepath.IGNORE);
    }
}
