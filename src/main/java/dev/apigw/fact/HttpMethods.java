package dev.apigw.fact;

import java.util.List;

/**
 * The verbs of a method.
 *
 * <p>Source: observed – putMethod with an unknown verb answers "Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
 * control plane recordings of 2023 to 2026.
 */
public final class HttpMethods {
    /** Every other verb of the same resource. */
    public static final String ANY = "ANY";

    /** In the order in which the service lists them. */
    public static final List<String> ALL = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", ANY);

    private HttpMethods() {}
}
