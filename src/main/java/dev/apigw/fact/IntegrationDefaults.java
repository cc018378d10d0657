package dev.apigw.fact;

/**
 * What an import fills in where an integration is silent.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07.
 */
public final class IntegrationDefaults {
    /** Milliseconds until the gateway gives up. */
    public static final int TIMEOUT_IN_MILLIS = 29_000;

    /** What happens to a body that no request template fits. */
    public static final String PASSTHROUGH_BEHAVIOR = "WHEN_NO_MATCH";

    /** Of HTTP and HTTP_PROXY alone; other types have no connection type. */
    public static final String CONNECTION_TYPE = "INTERNET";

    private IntegrationDefaults() {}
}
