package dev.apigw.lint.spectral.schema;

/** Whom an example is for; a client need not send what is only read, and does not get what is only written. */
public enum Audience {
    ANYONE, SERVER, CLIENT;

    /** The keyword that lets a required member be missing; empty text if none does. */
    String optional() {
        return this == SERVER ? "readOnly" : this == CLIENT ? "writeOnly" : "";
    }
}
