package dev.apigw.diff.rule;

import java.util.Locale;

/** How messages are put together. */
final class Sentence {
    private Sentence() {}

    /** A text as the beginning of a sentence. */
    static String begin(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
