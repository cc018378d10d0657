package dev.apigw.simulate.access;

/** What the policies of one kind say about a request. */
public enum Decision {
    ALLOW, EXPLICIT_DENY,
    /** No statement applies. */
    SILENT
}
