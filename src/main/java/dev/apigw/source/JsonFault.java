package dev.apigw.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the first fault of a text that is no JSON, and says what it is.
 *
 * <p>The parser's own message names its states and often a place some characters late. This reads the text again, strictly
 * by RFC 8259, only to word the fault; it builds nothing.
 */
final class JsonFault {
    private static final String NUMBER_HINT = "Write a number such as `10`, `-1.5` or `2e3`, or put the text in double quotes.";

    private final SourceFile file;
    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;

    private JsonFault(SourceFile file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The first fault; {@code fallback} is where the parser stopped, for a fault that this scanner does not see. */
    static SourceProblem in(SourceFile file, String text, int fallback) {
        JsonFault scanner = new JsonFault(file, text);
        try {
            scanner.document();
        } catch (Unparsable e) {
            return e.problem();
        }
        int offset = Math.max(0, Math.min(fallback, text.length()));
        return SourceProblem.fatal("json-syntax", file.span(offset, offset),
                "The JSON cannot be read from here on.", "Correct the text at this place.");
    }

    /** One loop and a stack instead of recursion: the text is as deep as its writer liked. */
    private void document() throws Unparsable {
        boolean wantsValue = true;
        boolean afterComma = false;
        while (true) {
            space();
            if (wantsValue) {
                if (afterComma || open.isEmpty() || !isClosing()) {
                    wantsValue = !value(afterComma);
                } else {
                    close();
                    wantsValue = false;
                }
                afterComma = false;
            } else if (open.isEmpty()) {
                end();
                return;
            } else if (current() == ',') {
                at++;
                afterComma = true;
                wantsValue = true;
            } else {
                close();
            }
        }
    }

    /** Reads a key if one is due, then a value; false if the value is a collection that was only opened. */
    private boolean value(boolean afterComma) throws Unparsable {
        if (!open.isEmpty() && text.charAt(open.peek()) == '{') {
            key(afterComma);
        } else if (afterComma && isClosing()) {
            throw trailingComma();
        }
        switch (current()) {
            case '{', '[' -> {
                open.push(at++);
                return false;
            }
            case '"' -> string();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> word();
        }
        return true;
    }

    private void key(boolean afterComma) throws Unparsable {
        if (afterComma && isClosing()) {
            throw trailingComma();
        }
        if (current() != '"') {
            throw ended() ? unclosed() : current() == '\'' ? singleQuote()
                    : fault(at, at + 1, "a key in double quotes is expected here, not `" + shown() + "`",
                            "Put the key in double quotes.");
        }
        string();
        space();
        if (current() != ':') {
            throw ended() ? unclosed() : fault(at, at + 1, "a `:` is missing between a key and its value", "Add it.");
        }
        at++;
        space();
    }

    private void close() throws Unparsable {
        if (ended()) {
            throw unclosed();
        }
        char opening = text.charAt(open.peek());
        char closing = opening == '{' ? '}' : ']';
        if (current() == closing) {
            open.pop();
            at++;
            return;
        }
        if (isClosing()) {
            throw fault(at, at + 1, "`" + current() + "` closes what `" + opening + "` opened", "Write `" + closing + "`.");
        }
        throw fault(at, at + 1, "a `,` is missing between two values, or `" + closing + "` behind the last one", "Add it.");
    }

    private void end() throws Unparsable {
        if (!ended()) {
            throw new Unparsable(moreText(file, at));
        }
    }

    static SourceProblem moreText(SourceFile file, int at) {
        return SourceProblem.fatal("json-syntax", file.span(at, at + 1),
                "The JSON cannot be read: there is more text behind the end of the value.", "Remove it.");
    }

    private void string() throws Unparsable {
        int start = at++;
        while (current() != '"') {
            if (ended()) {
                throw fault(start, start + 1, "the string that begins here is never closed", "Add the closing `\"`.");
            }
            if (current() < ' ') {
                throw fault(at, at + 1, current() == '\n' || current() == '\r'
                                ? "a string ends at the end of its line without a closing `\"`"
                                : String.format("a string holds the control character U+%04X", (int) current()),
                        "Write `\\n` for a line break, `\\t` for a tab, `\\uHHHH` for another, or close the string.");
            }
            if (current() == '\\') {
                escape();
            }
            at++;
        }
        at++;
    }

    private void escape() throws Unparsable {
        int start = at++;
        if (current() == 'u') {
            for (int i = 1; i <= 4; i++) {
                if (at + i >= text.length() || Character.digit(text.charAt(at + i), 16) < 0) {
                    throw fault(start, start + 2, "`\\u` is not followed by four hexadecimal digits",
                            "Write four digits, or `\\\\u` for a backslash.");
                }
            }
            at += 4;
        } else if (ended() || "\"\\/bfnrt".indexOf(current()) < 0) {
            throw fault(start, start + 2, "a string holds a backslash that escapes nothing", "Write `\\\\` for a backslash.");
        }
    }

    private void number() throws Unparsable {
        int start = at;
        while (!ended() && (Character.isLetterOrDigit(current()) || "+-.".indexOf(current()) >= 0)) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?")) {
            throw fault(start, at, "`" + abbreviated(number) + "` is no number of JSON", NUMBER_HINT);
        }
    }

    private void word() throws Unparsable {
        if (ended()) {
            throw unclosed();
        }
        if (current() == '\'') {
            throw singleQuote();
        }
        int start = at;
        while (!ended() && (Character.isLetterOrDigit(current()) || "_$.-+".indexOf(current()) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return;
        }
        if (word.isEmpty()) {
            throw fault(start, start + 1, "a value is expected here, not `" + shown() + "`", "Write the value.");
        }
        boolean number = word.equals("NaN") || word.equals("Infinity") || "+.".indexOf(word.charAt(0)) >= 0;
        throw fault(start, at, "`" + abbreviated(word) + "` is no value of JSON",
                number ? NUMBER_HINT : "Put text in double quotes; the words are `true`, `false` and `null`.");
    }

    private void space() throws Unparsable {
        while (!ended() && " \t\r\n".indexOf(current()) >= 0) {
            at++;
        }
        boolean comment = current() == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
        if (comment && !ended()) {
            throw fault(at, at + 1, "JSON has no comments", "Remove the comment, or write the file in YAML.");
        }
    }

    private boolean isClosing() {
        return current() == '}' || current() == ']';
    }

    private boolean ended() {
        return at >= text.length();
    }

    private char current() {
        return ended() ? 0 : text.charAt(at);
    }

    private String shown() {
        return Character.toString(text.codePointAt(at));
    }

    private static String abbreviated(String word) {
        return word.length() <= 40 ? word : word.substring(0, 37) + "...";
    }

    private Unparsable singleQuote() {
        return fault(at, at + 1, "JSON quotes with `\"`, not with `'`", "Use double quotes.");
    }

    private Unparsable trailingComma() {
        int comma = text.lastIndexOf(',', at);
        return fault(comma, comma + 1, "a `,` stands before the closing `" + current() + "`", "Remove the comma.");
    }

    private Unparsable unclosed() {
        int end = text.stripTrailing().length();
        if (open.isEmpty()) {
            return fault(end, end, "the text ends where a value is expected", "Write the value.");
        }
        int opening = open.peek();
        String what = text.charAt(opening) == '{' ? "the object that began with `{`" : "the array that began with `[`";
        return new Unparsable(new SourceProblem("json-syntax", true, file.span(end, end),
                "The JSON cannot be read: the text ends inside " + what + " in line " + file.positionAt(opening).line() + ".",
                Optional.of("Close it; part of the file may be missing."),
                Optional.of(file.span(opening, opening + 1))));
    }

    private Unparsable fault(int start, int end, String message, String hint) {
        int last = Math.min(end, text.length());
        return new Unparsable(SourceProblem.fatal("json-syntax", file.span(start, Math.max(start, last)),
                "The JSON cannot be read: " + message + ".", hint));
    }
}
