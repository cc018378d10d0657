package dev.apigw.lint.spectral.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a path. The dialect is that of nimma, with what JSONPath-Plus lets pass besides. */
final class PathParser {
    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    PathParser(String text) {
        this.text = text;
    }

    JsonPath parse() throws PathSyntaxException {
        skipBlanks();
        expect('$');
        while (at < text.length() && !isEnd()) {
            step();
        }
        int parents = 0;
        boolean isKey = false;
        while (at < text.length()) {
            skipBlanks();
            if (at < text.length() && peek() == '^') {
                parents++;
                at++;
            } else if (at < text.length()) {
                expect('~');
                isKey = true;
            }
            skipBlanks();
        }
        return new JsonPath(text, steps, parents, isKey);
    }

    private boolean isEnd() {
        skipBlanks();
        return at >= text.length() || peek() == '^' || peek() == '~';
    }

    private void step() throws PathSyntaxException {
        boolean isDeep = false;
        if (peek() == '.') {
            at++;
            isDeep = at < text.length() && (peek() == '.' || peek() == '[');
            at += isDeep && peek() == '.' ? 1 : 0;
            if (isDeep && isEnd()) {
                steps.add(new Step(Step.CONTAINERS, true));
                return;
            }
            if (at < text.length() && peek() != '[') {
                steps.add(new Step(named(), isDeep));
                return;
            }
        }
        expect('[');
        steps.add(new Step(bracket(), isDeep));
    }

    private Step.Test named() throws PathSyntaxException {
        if (peek() == '*') {
            at++;
            return Step.ANY;
        }
        if (peek() == '@') {
            return shorthand();
        }
        return new Step.Named(Set.of(member()));
    }

    /** {@code @string()} and its kin. */
    private Step.Test shorthand() throws PathSyntaxException {
        int open = text.indexOf("()", at);
        if (open < 0) {
            throw new PathSyntaxException("`()` is missing behind `@`", at);
        }
        Expression expression = new ExpressionParser(text.substring(at, open + 2), 0).parseAll();
        at = open + 2;
        return new Step.Filter(expression);
    }

    private Step.Test bracket() throws PathSyntaxException {
        skipBlanks();
        if (at >= text.length()) {
            throw new PathSyntaxException("`]` is missing", at);
        }
        Step.Test test;
        if (peek() == '?') {
            at++;
            skipBlanks();
            ExpressionParser parser = new ExpressionParser(text, at);
            test = new Step.Filter(parser.parse());
            at = parser.position();
        } else if (peek() == '*') {
            at++;
            test = Step.ANY;
        } else if (peek() == '(') {
            test = fromTheEnd();
        } else {
            test = text.substring(at).matches("(?s)\\s*-?\\d*\\s*:.*|-\\d+\\s*\\].*") ? slice() : new Step.Named(members());
        }
        skipBlanks();
        expect(']');
        return test;
    }

    private Set<String> members() throws PathSyntaxException {
        Set<String> names = new LinkedHashSet<>();
        do {
            skipBlanks();
            names.add(member());
            skipBlanks();
        } while (at < text.length() && peek() == ',' && at++ >= 0);
        return names;
    }

    /** {@code (@.length-1)}. */
    private Step.Test fromTheEnd() throws PathSyntaxException {
        int close = text.indexOf(')', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close).replaceAll("\\s", "");
        if (!inside.matches("@(\\.length|\\[['\"]length['\"]\\])-\\d{1,9}")) {
            throw new PathSyntaxException("only `(@.length-1)` and its kin may stand in these parentheses", at);
        }
        at = close + 1;
        long back = Long.parseLong(inside.substring(inside.lastIndexOf('-') + 1));
        return Step.slice(-back, -back + 1 == 0 ? Long.MAX_VALUE : -back + 1, 1);
    }

    private Step.Test slice() throws PathSyntaxException {
        int close = text.indexOf(']', at);
        if (close < 0) {
            throw new PathSyntaxException("`]` is missing", text.length());
        }
        String[] parts = text.substring(at, close).split(":", -1);
        for (String part : parts) {
            if (!part.strip().matches("(-?\\d{1,9})?") || parts.length > 3) {
                throw new PathSyntaxException("a slice is `from:to:by` in whole numbers", at);
            }
        }
        at = close;
        long from = number(parts[0], 0);
        return parts.length == 1 ? Step.slice(from, from + 1 == 0 ? Long.MAX_VALUE : from + 1, 1)
                : Step.slice(from, number(parts[1], Long.MAX_VALUE), parts.length > 2 ? number(parts[2], 1) : 1);
    }

    private static long number(String text, long otherwise) {
        return text.isBlank() ? otherwise : Long.parseLong(text.strip());
    }

    private String member() throws PathSyntaxException {
        if (at < text.length() && (peek() == '\'' || peek() == '"')) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && isNameCharacter(peek())) {
            at++;
        }
        if (at == start) {
            throw new PathSyntaxException("a name is missing", at);
        }
        return text.substring(start, at);
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '/';
    }

    private String quoted() throws PathSyntaxException {
        char quote = peek();
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = peek();
            if (c == quote) {
                at++;
                return name.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(peek());
        }
        throw new PathSyntaxException("the closing " + quote + " is missing", at);
    }

    private char peek() {
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private void expect(char c) throws PathSyntaxException {
        if (at >= text.length() || peek() != c) {
            throw new PathSyntaxException("`" + c + "` is missing", at);
        }
        at++;
    }
}
