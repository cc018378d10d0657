package dev.apigw.lint.spectral.path;

/** A part of a filter, ready to be asked; whatever stands in a definition, it answers and never throws. */
interface Expression {
    Object of(Scope scope);

    /** Whether only a mapping can make it true, so that nothing else need be asked. */
    default boolean needsMap() {
        return false;
    }
}
