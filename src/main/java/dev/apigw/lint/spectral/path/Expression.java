package dev.apigw.lint.spectral.path;

/** A part of a filter, ready to be asked; whatever stands in a definition, it answers and never throws. */
interface Expression {
    Object of(Scope scope);
}
