package dev.apigw.simulate;

/** Where in the pipeline a step stands. */
public enum Phase {
    METHOD_REQUEST("Method Request"), INTEGRATION_REQUEST("Integration Request"), BACKEND("Backend"),
    INTEGRATION_RESPONSE("Integration Response"), METHOD_RESPONSE("Method Response");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** As the console of API Gateway names it. */
    public String title() {
        return title;
    }
}
