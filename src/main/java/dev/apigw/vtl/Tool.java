package dev.apigw.vtl;

/** A thing of our own that templates can use; no reflection leads to it. */
interface Tool {
    /** What a method gives; null if there is no such method. */
    Object call(Run run, String method, Object[] arguments);

    /** What a property is; null if there is no such property. */
    default Object property(String name) {
        return null;
    }

    /** What it prints; {@code $input} and {@code $util} print nothing. */
    default String printed() {
        return "";
    }
}
