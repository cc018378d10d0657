package dev.apigw.lint.spectral.schema;

/** One keyword of one schema. */
interface Check {
    /** Whether the value fits; if not, the run has the errors. */
    boolean accepts(Object value, Run run);
}
