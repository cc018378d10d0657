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
    UNKNOWN;

    /** Whether the document is laid out as OpenAPI 3 ({@code components}, {@code requestBody}, {@code servers}). */
    public boolean isOpenApi3() {
        return this == OPENAPI_3_0 || this == OPENAPI_3_1;
    }
}
