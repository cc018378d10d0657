package dev.apigw.export;

/**
 * The values of GetExport's parameter {@code extensions}.
 *
 * <p>Source: documented – API reference, "GetExport", and developer guide, "Publish REST API documentation", read 2026-11.
 */
public enum ExportExtension {
    /** {@code x-amazon-apigateway-integration}. */
    INTEGRATIONS,
    /** All extensions but the documentation: integrations, authorizers, and the settings of the API. */
    APIGATEWAY,
    /** {@code x-amazon-apigateway-authorizer}. */
    AUTHORIZERS,
    /** {@code x-amazon-apigateway-documentation}, and its texts at the entities that they describe. */
    DOCUMENTATION,
    /** What Postman reads; nothing is known of what it is, so it adds nothing. */
    POSTMAN
}
