package dev.apigw.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The two halves of a {@code $ref}.
 *
 * @param file     what stands before the {@code #}; empty for the document itself
 * @param fragment what stands behind it, percent escapes decoded
 * @param rawFragment the same as written
 */
record RefText(String file, String fragment, String rawFragment) {
    /** At least two letters before the colon: one is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*|//.*");

    static RefText of(String written) {
        String text = written.strip();
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        return new RefText(hash < 0 ? text : text.substring(0, hash), decoded(fragment), fragment);
    }

    /** Whether the file half is a URL of any scheme but {@code file:}. */
    boolean isRemote() {
        return SCHEME.matcher(file).matches() && !isFileUrl();
    }

    private boolean isFileUrl() {
        return file.regionMatches(true, 0, "file:", 0, 5);
    }

    /** The file half as a path; people on Windows write backslashes, which no URL has. */
    String path() {
        String path = isFileUrl() ? file.substring(5).replaceFirst("^//(localhost)?(?=/)", "") : file;
        return decoded(path).replace('\\', '/');
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that encodes nothing stands for itself
        }
    }
}
