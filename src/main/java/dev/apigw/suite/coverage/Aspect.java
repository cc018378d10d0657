package dev.apigw.suite.coverage;

import dev.apigw.vtl.Branch;

/** What has to happen to an item for it to count as exercised. */
public enum Aspect {
    /** A request for the method is answered, be it with a gateway response. */
    EXERCISED(Category.METHODS, "never exercised"),
    /** A request gets past the validator. */
    PASSES(Category.REQUEST_VALIDATORS, "never lets a request pass"),
    /** A request is refused for a parameter that is missing. */
    REFUSES_PARAMETERS(Category.REQUEST_VALIDATORS, "never refuses parameters"),
    /** A request is refused for its body. */
    REFUSES_BODY(Category.REQUEST_VALIDATORS, "never refuses a body"),
    /** A body is checked against the model, whatever comes of it. */
    CHECKED(Category.MODELS, "never checked"),
    /** The template is rendered, be it up to a fault. */
    RENDERED(Category.TEMPLATES, "never rendered"),
    /** The condition of an {@code #if} or {@code #elseif} holds. */
    TRUE(Category.TEMPLATE_BRANCHES, "never true"),
    /** No condition of an {@code #if} without {@code #else} holds. */
    FALSE(Category.TEMPLATE_BRANCHES, "never false"),
    /** An {@code #else} is reached. */
    TAKEN(Category.TEMPLATE_BRANCHES, "never taken"),
    /** A loop runs at least once. */
    ROUNDS(Category.TEMPLATE_BRANCHES, "never with a round"),
    /** A loop has nothing to run over. */
    NO_ROUNDS(Category.TEMPLATE_BRANCHES, "never without a round"),
    /** A macro is called. */
    CALLED(Category.TEMPLATE_BRANCHES, "never called"),
    /** The block of a {@code #define} is printed. */
    PRINTED(Category.TEMPLATE_BRANCHES, "never printed"),
    /** The backend's answer leads to the integration response. */
    SELECTED(Category.INTEGRATION_RESPONSES, "never selected"),
    /** The gateway response shapes an answer: as that of its own type, or as the default of the class. */
    PRODUCED(Category.GATEWAY_RESPONSES, "never produced");

    private final Category category;
    private final String missing;

    Aspect(Category category, String missing) {
        this.category = category;
        this.missing = missing;
    }

    static Aspect of(Branch.Kind kind) {
        return switch (kind) {
            case IF, ELSEIF -> TRUE;
            case NO_ELSE -> FALSE;
            case ELSE -> TAKEN;
            case FOREACH -> ROUNDS;
            case FOREACH_EMPTY -> NO_ROUNDS;
            case MACRO -> CALLED;
            case DEFINE -> PRINTED;
        };
    }

    public Category category() {
        return category;
    }

    /** What people are told of an item that was not exercised. */
    public String missing() {
        return missing;
    }
}
