package dev.apigw.diff.schema;

/** Where in a message a schema stands, and so who writes the values and who has to cope with them. */
public enum Place {
    REQUEST_BODY("request-body", "the request body", true, false),
    REQUEST_PROPERTY("request-property", "a request property", true, true),
    REQUEST_PARAMETER("request-parameter", "a request parameter", true, false),
    RESPONSE_BODY("response-body", "the response body", false, false),
    RESPONSE_PROPERTY("response-property", "a response property", false, true),
    RESPONSE_HEADER("response-header", "a response header", false, false);

    private final String prefix;
    private final String words;
    private final boolean request;
    private final boolean property;

    Place(String prefix, String words, boolean request, boolean property) {
        this.prefix = prefix;
        this.words = words;
        this.request = request;
        this.property = property;
    }

    /** How ids of changes at this place begin. */
    String prefix() {
        return prefix;
    }

    /** What a summary calls it. */
    String words() {
        return words;
    }

    /** Whether clients write the values. */
    boolean isRequest() {
        return request;
    }

    /** Whether it is inside of something else. */
    boolean isProperty() {
        return property;
    }

    /** The place of everything inside of this one. */
    Place inside() {
        return request ? REQUEST_PROPERTY : RESPONSE_PROPERTY;
    }
}
