package dev.apigw.report;

import java.util.Locale;

/** Texts of the trace as sentences. */
final class Sentences {
    private Sentences() {}

    /** The text with a capital letter in front, unless it begins with a quotation, and a full stop. */
    static String of(String text) {
        String begin = text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begin.endsWith(".") ? begin : begin + ".";
    }
}
