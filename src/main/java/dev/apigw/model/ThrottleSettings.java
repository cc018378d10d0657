package dev.apigw.model;

/**
 * As the API reference's {@code ThrottleSettings}.
 *
 * @param rateLimit  requests per second
 * @param burstLimit requests
 */
public record ThrottleSettings(double rateLimit, int burstLimit) {}
