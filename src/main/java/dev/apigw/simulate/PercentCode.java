package dev.apigw.simulate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent decoding that takes whatever a client sends: a stray percent sign stands for itself. */
public final class PercentCode {
    private PercentCode() {}

    /** The text of a part of a query string. */
    public static String decodeQuery(String text) {
        return decode(text.replace('+', ' '));
    }

    /** The text of a segment of a path. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
