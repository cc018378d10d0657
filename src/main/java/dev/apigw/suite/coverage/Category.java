package dev.apigw.suite.coverage;

/** What kind of thing is to be exercised, in the order of a request. */
public enum Category {
    METHODS("methods"),
    REQUEST_VALIDATORS("request validators"),
    MODELS("models"),
    TEMPLATES("mapping templates"),
    TEMPLATE_BRANCHES("template branches"),
    INTEGRATION_RESPONSES("integration responses"),
    GATEWAY_RESPONSES("gateway responses");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** What people call its items. */
    public String title() {
        return title;
    }
}
