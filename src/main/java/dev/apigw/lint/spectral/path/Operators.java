package dev.apigw.lint.spectral.path;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The operators and names of filters. */
final class Operators {
    /** What a value was made by; only its name can be asked for. */
    private record Constructor(String name) {}

    /** A value that is written out. */
    record Constant(Object value) implements Expression {
        @Override public Object of(Scope scope) {
            return value;
        }
    }

    /** {@code @}. */
    record Self() implements Expression {
        @Override public Object of(Scope scope) {
            return scope.value();
        }
    }

    /** {@code @.name}. */
    record Member(Expression object, String name) implements Expression {
        @Override public Object of(Scope scope) {
            return member(object.of(scope), name);
        }

        @Override public boolean needsMap() {
            return object.needsMap() || object instanceof Self && !name.equals("length") && !name.equals("constructor");
        }
    }

    private record And(Expression left, Expression right) implements Expression {
        @Override public Object of(Scope scope) {
            Object value = left.of(scope);
            return Js.isTruthy(value) ? right.of(scope) : value;
        }

        @Override public boolean needsMap() {
            return left.needsMap() || right.needsMap();
        }
    }

    private record Or(Expression left, Expression right) implements Expression {
        @Override public Object of(Scope scope) {
            Object value = left.of(scope);
            return Js.isTruthy(value) ? value : right.of(scope);
        }

        @Override public boolean needsMap() {
            return left.needsMap() && right.needsMap();
        }
    }

    private record Equal(Expression left, Expression right, boolean isLoose) implements Expression {
        @Override public Object of(Scope scope) {
            return isLoose ? Js.looseEquals(left.of(scope), right.of(scope)) : Js.strictEquals(left.of(scope), right.of(scope));
        }

        @Override public boolean needsMap() {
            return left.needsMap() && right instanceof Constant constant && constant.value() != Js.UNDEFINED
                    && constant.value() != Js.NULL;
        }
    }

    private record Unequal(Expression left, Expression right) implements Expression {
        @Override public Object of(Scope scope) {
            return !Js.strictEquals(left.of(scope), right.of(scope));
        }

        @Override public boolean needsMap() {
            return left.needsMap() && right instanceof Constant constant && constant.value() == Js.UNDEFINED;
        }
    }

    private Operators() {}

    static Expression binary(String operator, Expression left, Expression right) throws PathSyntaxException {
        return switch (operator) {
            case "||" -> new Or(left, right);
            case "&&" -> new And(left, right);
            case "??" -> scope -> {
                Object value = left.of(scope);
                return value == Js.NULL || value == Js.UNDEFINED ? right.of(scope) : value;
            };
            case "===" -> new Equal(left, right, false);
            case "!==" -> new Unequal(left, right);
            case "==" -> new Equal(left, right, true);
            case "!=" -> scope -> !Js.looseEquals(left.of(scope), right.of(scope));
            case "~=" -> matches(left, right);
            case "in" -> scope -> isIn(left.of(scope), right.of(scope));
            case "+" -> scope -> sum(left.of(scope), right.of(scope));
            default -> arithmetic(operator, left, right);
        };
    }

    private static Expression arithmetic(String operator, Expression left, Expression right) {
        return switch (operator) {
            case "-" -> scope -> Js.toNumber(left.of(scope)) - Js.toNumber(right.of(scope));
            case "*" -> scope -> Js.toNumber(left.of(scope)) * Js.toNumber(right.of(scope));
            case "/" -> scope -> Js.toNumber(left.of(scope)) / Js.toNumber(right.of(scope));
            case "%" -> scope -> Js.toNumber(left.of(scope)) % Js.toNumber(right.of(scope));
            default -> scope -> isOrdered(operator, left.of(scope), right.of(scope));
        };
    }

    private static boolean isOrdered(String operator, Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return isOrder(operator, x.compareTo(y));
        }
        double x = Js.toNumber(a);
        double y = Js.toNumber(b);
        return !Double.isNaN(x) && !Double.isNaN(y) && isOrder(operator, x < y ? -1 : x > y ? 1 : 0);
    }

    private static boolean isOrder(String operator, int sign) {
        return sign == 0 ? operator.endsWith("=") : operator.startsWith("<") == sign < 0;
    }

    private static Object sum(Object a, Object b) {
        boolean isText = a instanceof String || b instanceof String || Js.isObject(a) || Js.isObject(b);
        return isText ? Js.string(a) + Js.string(b) : (Object) (Js.toNumber(a) + Js.toNumber(b));
    }

    /** As Spectral's library has it: whether the right side, a list or a text, includes the left one; else whether it has the key. */
    private static boolean isIn(Object value, Object container) {
        return container instanceof MapNode map ? map.has(Js.string(value)) : includes(container, value);
    }

    static boolean includes(Object container, Object value) {
        return container instanceof String text ? text.contains(Js.string(value))
                : items(container).stream().anyMatch(item -> Js.strictEquals(item, value));
    }

    static List<Object> items(Object list) {
        return list instanceof ListNode node ? node.items().stream().map(Js::of).toList()
                : list instanceof List<?> values ? List.copyOf(values) : List.of();
    }

    private static Expression matches(Expression left, Expression right) {
        return scope -> {
            Object pattern = right.of(scope);
            try {
                JsRegExp expression = pattern instanceof JsRegExp given ? given : JsRegExp.of(Js.string(pattern), "");
                return expression.test(Js.string(left.of(scope)));
            } catch (PatternSyntaxException e) {
                return false;
            }
        };
    }

    static Object member(Object value, Object key) {
        Object found = value instanceof Constructor made && key.equals("name") ? made.name() : Js.member(value, key);
        return found == Js.UNDEFINED && key.equals("constructor") ? constructor(value) : found;
    }

    private static Object constructor(Object value) {
        return value == Js.NULL || value == Js.UNDEFINED ? Js.UNDEFINED
                : new Constructor(value instanceof MapNode ? "Object" : Js.isObject(value) ? "Array"
                : value instanceof String ? "String" : value instanceof Double ? "Number" : "Boolean");
    }

    /** What a name with an at-sign stands for. */
    static Expression place(String name, int at) throws PathSyntaxException {
        return switch (name) {
            case "@" -> new Self();
            case "@property" -> Scope::property;
            case "@parent" -> Scope::parent;
            case "@parentProperty" -> Scope::parentProperty;
            case "@root" -> Scope::root;
            case "@path" -> Scope::path;
            case "@length" -> scope -> Js.member(scope.value(), "length");
            case "@string", "@number", "@boolean" -> scope -> Js.typeOf(scope.value()).equals(name.substring(1));
            case "@scalar" -> scope -> !Js.isObject(scope.value());
            case "@array" -> scope -> scope.value() instanceof ListNode;
            case "@object" -> scope -> Js.isObject(scope.value());
            case "@null" -> scope -> scope.value() == Js.NULL;
            case "@integer" -> scope -> scope.value() instanceof Double number && number == Math.rint(number);
            default -> throw new PathSyntaxException("`" + name + "` is not known", at);
        };
    }

    /** What a bare name stands for. */
    static Expression constant(String name, int at) throws PathSyntaxException {
        return switch (name) {
            case "true" -> scope -> true;
            case "false" -> scope -> false;
            case "null" -> scope -> Js.NULL;
            case "undefined" -> scope -> Js.UNDEFINED;
            case "NaN" -> scope -> Double.NaN;
            case "index" -> Scope::property;
            case "Object", "Array", "Number" -> scope -> new Constructor(name);
            default -> throw new PathSyntaxException("`" + name + "` is not known", at);
        };
    }

    static boolean isConstructor(Object value, String name) {
        return value instanceof Constructor made && made.name().equals(name);
    }
}
