package dev.apigw.resolve;

/** The language that a definition is written in. */
public enum SpecVersion {
    /** {@code swagger: "2.0"}. */
    SWAGGER_2_0,
    /** {@code openapi: 3.0.x}. */
    OPENAPI_3_0,
    /** {@code openapi: 3.1.x} and later; API Gateway does not import it, but it reads much like 3.0. */
    OPENAPI_3_1,
    /** No version, or one that nobody knows. */
    UNKNOWN
}
