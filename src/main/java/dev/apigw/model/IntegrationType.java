package dev.apigw.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the backend of a method is reached, as the API reference's {@code Integration.type}. */
public enum IntegrationType {
    HTTP, HTTP_PROXY, AWS, AWS_PROXY, MOCK;

    /**
     * The type of a name in either case.
     *
     * <p>Source: observed – conformance/import (lower case in the definitions, upper case in the answers).
     */
    public static Optional<IntegrationType> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.name().equals(upper)).findFirst();
    }

    /** Whether the request reaches the backend as it is, without templates. */
    public boolean isProxy() {
        return this == HTTP_PROXY || this == AWS_PROXY;
    }

    /** Whether the backend is a URL. */
    public boolean isHttp() {
        return this == HTTP || this == HTTP_PROXY;
    }

    /** Whether the backend is an AWS service or a Lambda function. */
    public boolean isAws() {
        return this == AWS || this == AWS_PROXY;
    }
}
