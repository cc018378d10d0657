package dev.apigw.lint.spectral;

import java.util.regex.Pattern;

/** File patterns of overrides: {@code **}, {@code *}, {@code ?}, {@code [ab]}, {@code {a,b}}; one without a slash is for names. */
final class Glob {
    private Glob() {}

    /** Whether a path with slashes matches; names that begin with a dot need a pattern that does, too. */
    static boolean matches(String pattern, String path) {
        String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        String subject = plain.indexOf('/') < 0 ? path.substring(path.lastIndexOf('/') + 1) : path;
        return Pattern.matches(regex(plain), subject);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' && glob.indexOf(']', i) > i + 1) {
                int close = glob.indexOf(']', i);
                String set = glob.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
                regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
                i = close;
            } else if (c == '{' && glob.indexOf('}', i) > 0) {
                braces++;
                regex.append("(?:");
            } else if (c == '}' && braces > 0) {
                braces--;
                regex.append(')');
            } else {
                regex.append(c == ',' && braces > 0 ? "|" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.append(")".repeat(braces)).toString();
    }
}
