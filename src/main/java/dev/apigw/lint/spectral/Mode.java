package dev.apigw.lint.spectral;

/** Which rules of an extended ruleset run. */
enum Mode {
    ALL, RECOMMENDED, OFF;

    boolean lets(boolean isRecommended) {
        return this == ALL || this == RECOMMENDED && isRecommended;
    }
}
