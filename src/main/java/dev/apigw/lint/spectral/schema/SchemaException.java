package dev.apigw.lint.spectral.schema;

/** A schema that no value can be checked against. */
public final class SchemaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isReference;

    SchemaException(String message, boolean isReference) {
        super(message, null, false, false);
        this.isReference = isReference;
    }

    /** Whether a reference of the schema leads nowhere. */
    public boolean isReference() {
        return isReference;
    }
}
