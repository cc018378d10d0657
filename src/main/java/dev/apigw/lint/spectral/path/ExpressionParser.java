package dev.apigw.lint.spectral.path;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Reads a filter, an expression of a part of JavaScript. */
final class ExpressionParser {
    /** How tight each operator binds; longer ones are looked for first. */
    private static final Map<String, Integer> BINARY = Map.ofEntries(Map.entry("||", 1), Map.entry("??", 1), Map.entry("&&", 2),
            Map.entry("==", 6), Map.entry("!=", 6), Map.entry("===", 6), Map.entry("!==", 6), Map.entry("~=", 6),
            Map.entry("<", 7), Map.entry(">", 7), Map.entry("<=", 7), Map.entry(">=", 7), Map.entry("in", 7), Map.entry("+", 9),
            Map.entry("-", 9), Map.entry("*", 10), Map.entry("/", 10), Map.entry("%", 10));
    private static final List<String> BY_LENGTH = BINARY.keySet().stream()
            .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length()).toList();

    /** Deeper than any filter; keeps a hostile one from running out of stack. */
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    ExpressionParser(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where the expression ended. */
    int position() {
        return at;
    }

    Expression parseAll() throws PathSyntaxException {
        Expression all = parse();
        skipBlanks();
        if (at < text.length()) {
            throw new PathSyntaxException("`" + text.charAt(at) + "` does not belong here", at);
        }
        return all;
    }

    Expression parse() throws PathSyntaxException {
        if (++depth > DEEPEST) {
            throw new PathSyntaxException("the expression is nested too deep", at);
        }
        Expression condition = binary(0);
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            Expression yes = parse();
            expect(':');
            Expression no = parse();
            depth--;
            return scope -> Js.isTruthy(condition.of(scope)) ? yes.of(scope) : no.of(scope);
        }
        depth--;
        return condition;
    }

    private Expression binary(int loosest) throws PathSyntaxException {
        Expression left = unary();
        for (String operator = operator(); operator != null && BINARY.get(operator) > loosest; operator = operator()) {
            skipBlanks();
            at += operator.length();
            left = Operators.binary(operator, left, binary(BINARY.get(operator)));
        }
        return left;
    }

    private String operator() {
        skipBlanks();
        for (String operator : BY_LENGTH) {
            boolean isWord = Character.isLetter(operator.charAt(0));
            if (text.startsWith(operator, at) && (!isWord || !isNameAt(at + operator.length()))) {
                return operator;
            }
        }
        return null;
    }

    private boolean isNameAt(int index) {
        return index < text.length() && (Character.isLetterOrDigit(text.charAt(index)) || "_$".indexOf(text.charAt(index)) >= 0);
    }

    private Expression unary() throws PathSyntaxException {
        skipBlanks();
        if (at >= text.length()) {
            throw new PathSyntaxException("a value is missing", at);
        }
        if (++depth > DEEPEST) {
            throw new PathSyntaxException("the expression is nested too deep", at);
        }
        Expression expression = prefixed();
        depth--;
        return expression;
    }

    private Expression prefixed() throws PathSyntaxException {
        char c = text.charAt(at);
        if (c == '!' || c == '-' || c == '+') {
            at++;
            Expression operand = unary();
            return c == '!' ? scope -> !Js.isTruthy(operand.of(scope))
                    : c == '-' ? scope -> -Js.toNumber(operand.of(scope)) : scope -> Js.toNumber(operand.of(scope));
        }
        if (word("typeof")) {
            Expression operand = unary();
            return scope -> Js.typeOf(operand.of(scope));
        }
        if (word("void")) {
            unary();
            return new Operators.Constant(Js.UNDEFINED);
        }
        return postfix(primary());
    }

    private boolean word(String name) {
        boolean isHere = text.startsWith(name, at) && !isNameAt(at + name.length());
        at += isHere ? name.length() : 0;
        return isHere;
    }

    private Expression primary() throws PathSyntaxException {
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            Expression inner = parse();
            expect(')');
            return inner;
        }
        if (c == '\'' || c == '"' || c == '`') {
            return new Operators.Constant(quoted());
        }
        if (c == '/') {
            JsRegExp value = regExp();
            return scope -> value;
        }
        if (c == '[') {
            at++;
            List<Expression> items = list(']');
            return scope -> values(items, scope);
        }
        return Character.isDigit(c) || c == '.' ? number() : identifier();
    }

    static List<Object> values(List<Expression> expressions, Scope scope) {
        List<Object> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(expression.of(scope));
        }
        return values;
    }

    private Expression number() throws PathSyntaxException {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            Double value = Double.valueOf(text.substring(start, at));
            return scope -> value;
        } catch (NumberFormatException e) {
            throw new PathSyntaxException("`" + text.substring(start, at) + "` is no number", start);
        }
    }

    private Expression identifier() throws PathSyntaxException {
        int start = at;
        at += text.charAt(at) == '@' ? 1 : 0;
        String name = text.substring(start, at) + name();
        if (name.isEmpty()) {
            throw new PathSyntaxException("`" + text.charAt(at) + "` does not belong here", at);
        }
        if (name.startsWith("@")) {
            boolean isShorthand = text.startsWith("()", at);
            at += isShorthand ? 2 : 0;
            return Operators.place(name, start);
        }
        return Operators.constant(name, start);
    }

    private String name() {
        int start = at;
        while (isNameAt(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private Expression postfix(Expression start) throws PathSyntaxException {
        Expression value = start;
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return value;
            }
            boolean isOptional = text.startsWith("?.", at);
            at += isOptional ? 2 : 0;
            char c = text.charAt(at);
            if (c == '[') {
                at++;
                Expression object = value;
                Expression key = parse();
                expect(']');
                value = scope -> Operators.member(object.of(scope), key.of(scope));
            } else if (isOptional || c == '.') {
                at += isOptional ? 0 : 1;
                skipBlanks();
                value = member(value);
            } else {
                return value;
            }
        }
    }

    private Expression member(Expression object) throws PathSyntaxException {
        int start = at;
        String name = name();
        if (name.isEmpty()) {
            throw new PathSyntaxException("a name is missing", at);
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            return Methods.call(object, name, list(')'), start);
        }
        return new Operators.Member(object, name);
    }

    private List<Expression> list(char end) throws PathSyntaxException {
        List<Expression> items = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != end) {
            items.add(parse());
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
            }
        }
        expect(end);
        return items;
    }

    private String quoted() throws PathSyntaxException {
        char quote = text.charAt(at);
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return value.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
            }
            value.append(c);
        }
        throw new PathSyntaxException("the closing " + quote + " is missing", at);
    }

    private JsRegExp regExp() throws PathSyntaxException {
        int start = ++at;
        boolean isInSet = false;
        while (at < text.length() && (isInSet || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            isInSet = c == '[' || isInSet && c != ']';
            at += c == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new PathSyntaxException("the closing / is missing", start);
        }
        String source = text.substring(start, at++);
        String flags = name();
        try {
            return JsRegExp.of(source, flags);
        } catch (PatternSyntaxException e) {
            throw new PathSyntaxException("this is no regular expression: " + e.getDescription(), start);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void expect(char c) throws PathSyntaxException {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != c) {
            throw new PathSyntaxException("`" + c + "` is missing", at);
        }
        at++;
    }
}
