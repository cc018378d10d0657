package dev.apigw.resolve.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the braces of {@code ${…}} in a Terraform template, as far as it can be worked out from the
 * values that the user gave: names, literals, conditionals, comparisons and the functions for texts. The value is empty
 * as soon as a part of it is not known.
 */
final class TerraformExpression {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|([A-Za-z_][\\w-]*(?:\\.[\\w*-]+|\\[[^\\]]*\\])*)|(-?\\d+(?:\\.\\d+)?)|(==|!=|&&|\\|\\||[!?:(),]))");
    private static final int DEEPEST = 100;

    private final Values values;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private TerraformExpression(Values values) {
        this.values = values;
    }

    /** The text that the expression comes to. */
    static Optional<String> evaluate(String expression, Values values) {
        String text = expression.strip().replaceAll("^~|~$", "").strip();
        Optional<String> named = values.given(text); // a name beats its parts: --param 'var.name=x'
        if (named.isPresent()) {
            return named;
        }
        TerraformExpression parser = new TerraformExpression(values);
        if (!parser.tokenize(text)) {
            return Optional.empty();
        }
        Optional<String> value = parser.ternary();
        return parser.at == parser.tokens.size() ? value : Optional.empty();
    }

    private boolean tokenize(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from) && matcher.start() == from) {
            tokens.add(matcher.group().strip());
            from = matcher.end();
        }
        return from == text.length() && !tokens.isEmpty();
    }

    private Optional<String> ternary() {
        if (++depth > DEEPEST) {
            at = tokens.size() + 1;
            return Optional.empty();
        }
        Optional<String> condition = or();
        if (!take("?")) {
            return condition;
        }
        Optional<String> yes = ternary();
        Optional<String> no = take(":") ? ternary() : Optional.empty();
        return condition.flatMap(c -> c.equals("true") ? yes : c.equals("false") ? no : Optional.empty());
    }

    private Optional<String> or() {
        Optional<String> left = and();
        while (take("||")) {
            left = combined(left, and(), "true");
        }
        return left;
    }

    private Optional<String> and() {
        Optional<String> left = equality();
        while (take("&&")) {
            left = combined(left, equality(), "false");
        }
        return left;
    }

    /** One operand may decide alone, whatever the other one is. */
    private static Optional<String> combined(Optional<String> left, Optional<String> right, String deciding) {
        if (left.filter(deciding::equals).isPresent() || right.filter(deciding::equals).isPresent()) {
            return Optional.of(deciding);
        }
        return left.flatMap(l -> right);
    }

    private Optional<String> equality() {
        Optional<String> left = unary();
        while (at < tokens.size() && (tokens.get(at).equals("==") || tokens.get(at).equals("!="))) {
            boolean wanted = tokens.get(at++).equals("==");
            Optional<String> right = unary();
            Optional<String> before = left;
            left = before.flatMap(l -> right.map(r -> String.valueOf(l.equals(r) == wanted)));
        }
        return left;
    }

    private Optional<String> unary() {
        if (take("!")) {
            return unary().map(v -> String.valueOf(!v.equals("true")));
        }
        return primary();
    }

    private Optional<String> primary() {
        if (at >= tokens.size()) {
            at = tokens.size() + 1;
            return Optional.empty();
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Optional<String> inner = ternary();
            return take(")") ? inner : Optional.empty();
        }
        if (token.startsWith("\"")) {
            String text = token.substring(1, token.length() - 1);
            return text.contains("${") ? Optional.empty()
                    : Optional.of(text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\"));
        }
        if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
            return take("(") ? call(token) : name(token);
        }
        return token.matches("-?\\d.*") ? Optional.of(token) : Optional.empty();
    }

    private Optional<String> name(String name) {
        return name.equals("true") || name.equals("false") ? Optional.of(name)
                : values.given(name).or(() -> values.given(name.replaceFirst("^(var|local)\\.", "")));
    }

    private Optional<String> call(String function) {
        List<Optional<String>> arguments = new ArrayList<>();
        while (!take(")")) {
            arguments.add(ternary());
            if (!take(",") && (at >= tokens.size() || !tokens.get(at).equals(")"))) {
                at = tokens.size() + 1;
                return Optional.empty();
            }
        }
        if (arguments.isEmpty() || arguments.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return apply(function, arguments.stream().map(Optional::orElseThrow).toList());
    }

    private static Optional<String> apply(String function, List<String> arguments) {
        String first = arguments.get(0);
        if (arguments.size() == 1) {
            return Optional.ofNullable(switch (function) {
                case "upper" -> first.toUpperCase(Locale.ROOT);
                case "lower" -> first.toLowerCase(Locale.ROOT);
                case "title" -> first.isEmpty() ? first : first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
                case "trimspace" -> first.strip();
                case "tostring", "tonumber", "tobool" -> first;
                case "jsonencode" -> encoded(first);
                default -> null;
            });
        }
        return Optional.ofNullable(switch (function) {
            case "replace" -> arguments.size() == 3 ? first.replace(arguments.get(1), arguments.get(2)) : null;
            case "trimprefix" -> first.startsWith(arguments.get(1)) ? first.substring(arguments.get(1).length()) : first;
            case "trimsuffix" -> first.endsWith(arguments.get(1))
                    ? first.substring(0, first.length() - arguments.get(1).length()) : first;
            case "coalesce" -> arguments.stream().filter(a -> !a.isEmpty()).findFirst().orElse(null);
            default -> null;
        });
    }

    /** A list or mapping is given as its JSON on the command line; everything else is a text. */
    private static String encoded(String value) {
        String text = value.strip();
        return text.startsWith("[") || text.startsWith("{") || text.equals("true") || text.equals("false")
                || text.matches("-?\\d+(\\.\\d+)?") ? text : Texts.quoted(value);
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}
