package dev.apigw.vtl;

/** What a directive says, for people: the template's own characters, since the parser's tokens repeat some brackets. */
final class DirectiveText {
    private DirectiveText() {}

    /** A directive from its {@code #} to the bracket that closes its arguments, white space made one blank. */
    static String at(String template, int offset) {
        int open = template.indexOf('(', offset);
        int close = open < 0 ? -1 : closing(template, open);
        int lineEnd = template.indexOf('\n', offset);
        int end = close >= 0 ? close + 1 : lineEnd >= 0 ? lineEnd : template.length();
        return template.substring(offset, end).replaceAll("\\s+", " ").strip();
    }

    /** The bracket that closes another one; those in quotes do not count. */
    private static int closing(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
