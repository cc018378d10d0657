package dev.apigw.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names as tokens of a pointer in a URL fragment. */
final class PointerText {
    private PointerText() {}

    /** The name with tilde and slash as JSON pointers write them, and in percent what a URL does not take. */
    static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        name.replace("~", "~0").replace("/", "~1").codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || "-._~$&'()*,;=:@!+".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return escaped.toString();
    }
}
