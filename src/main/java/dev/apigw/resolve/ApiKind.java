package dev.apigw.resolve;

/** Which of API Gateway's two products a definition is written for; their imports differ. */
public enum ApiKind {
    /** A REST API ({@code apigateway}, version 1). */
    REST,
    /** An HTTP API ({@code apigatewayv2}). */
    HTTP
}
