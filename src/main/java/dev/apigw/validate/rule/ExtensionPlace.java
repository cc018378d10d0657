package dev.apigw.validate.rule;

/** What an extension is a member of. */
enum ExtensionPlace {
    ROOT("at the top level"), SERVER("in a server"), TAG("in a tag"), PATH_ITEM("in a path item"),
    OPERATION("in an operation"), SECURITY_SCHEME("in a security scheme"), COMPONENTS("in `components`"),
    ELSEWHERE("here");

    private final String words;

    ExtensionPlace(String words) {
        this.words = words;
    }

    /** As part of a sentence: {@code in an operation}. */
    String words() {
        return words;
    }
}
