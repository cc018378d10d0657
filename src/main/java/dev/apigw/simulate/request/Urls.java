package dev.apigw.simulate.request;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths out of whole URLs. */
final class Urls {
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://([^/?#]*)([^#]*).*", Pattern.DOTALL);
    private static final Pattern STAGE = Pattern.compile("/[^/?]*");

    private Urls() {}

    /** Path and query of a URL; the address that AWS gives an API has the stage in front, which is dropped. */
    static String target(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        String target = parts.group(2);
        boolean withStage = parts.group(1).toLowerCase(Locale.ROOT).contains(".execute-api.");
        String behind = withStage ? STAGE.matcher(target).replaceFirst("") : target;
        return behind.startsWith("/") ? behind : "/" + behind;
    }
}
