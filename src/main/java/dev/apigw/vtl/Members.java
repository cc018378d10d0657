package dev.apigw.vtl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.runtime.directive.ForeachScope;

/**
 * What a template may touch: texts, numbers, booleans, lists, maps, their parts and views, and the tools. Everything
 * else has no members at all, so that nothing leads to classes, files, threads or system properties.
 */
final class Members {
    /** Of any object; and what takes or gives a function, a stream or a thread. */
    private static final Set<String> NEVER = Set.of("getClass", "wait", "notify", "notifyAll", "stream", "parallelStream",
            "spliterator", "forEach", "forEachRemaining", "describeConstable", "resolveConstantDesc", "transform", "chars",
            "codePoints", "lines", "clone", "finalize");
    /** Static methods of numbers and booleans that read system properties. */
    private static final Set<String> SYSTEM_PROPERTIES = Set.of("getInteger", "getLong", "getBoolean");
    /** Big numbers: only what cannot run for long. */
    private static final Set<String> OF_BIG_NUMBERS = Set.of("abs", "add", "compareTo", "doubleValue", "equals", "floatValue",
            "hashCode", "intValue", "longValue", "max", "min", "multiply", "negate", "precision", "scale", "signum",
            "subtract", "toString", "divide", "mod", "remainder", "bitLength");
    private static final int MAX_DIGITS = 10_000;

    private Members() {}

    /** Whether a method of this name may be looked up on a value. */
    static boolean mayCall(Object target, String name) {
        if (NEVER.contains(name)) {
            return false;
        }
        if (target instanceof BigInteger || target instanceof BigDecimal) {
            return OF_BIG_NUMBERS.contains(name);
        }
        if (target instanceof Number || target instanceof Boolean) {
            return isOfPlatform(target, "java.lang.") && !SYSTEM_PROPERTIES.contains(name);
        }
        return target instanceof String || target instanceof Character || target instanceof Collection<?>
                || target instanceof Map<?, ?> || target instanceof Map.Entry<?, ?> || target instanceof Iterator<?>
                || target instanceof ForeachScope || target.getClass().isArray();
    }

    /** The value of a property, as {@code $target.name}; null if there is none. */
    static Object property(Object target, String name) {
        if (name.equals("class")) {
            return ClassName.of(target);
        } else if (target instanceof ForeachScope scope) {
            // A map as well, and an empty one.
            return ofLoop(scope, name);
        } else if (target instanceof Map<?, ?> map) {
            // Before the tools: that a class lacks an interface is looked up anew each time, and a loop reads maps.
            return map.get(name);
        } else if (target instanceof Tool tool) {
            return tool.property(name);
        } else if (target instanceof Map.Entry<?, ?> entry) {
            return name.equals("key") ? entry.getKey() : name.equals("value") ? entry.getValue() : null;
        } else if (name.equals("empty")) {
            return target instanceof Collection<?> items ? (Object) items.isEmpty()
                    : target instanceof String text ? text.isEmpty() : null;
        } else if (name.equals("bytes") && target instanceof String text) {
            return text.getBytes(UTF_8);
        }
        return null;
    }

    private static Object ofLoop(ForeachScope scope, String name) {
        return switch (name) {
            case "index" -> scope.getIndex();
            case "count" -> scope.getCount();
            case "hasNext" -> scope.hasNext();
            case "first" -> scope.isFirst();
            case "last" -> scope.isLast();
            case "parent" -> scope.getParent();
            case "topmost" -> scope.getTopmost();
            default -> null;
        };
    }

    /** The element of a list or map; null if the value has none. */
    static Object index(Run run, Object target, Object key) {
        if (target instanceof Map<?, ?> map) {
            run.weigh(key);
            return map.get(key);
        }
        int size = target instanceof List<?> list ? list.size() : target.getClass().isArray() ? Array.getLength(target) : -1;
        Integer place = key instanceof Number number ? Integer.valueOf(number.intValue()) : digits(key);
        if (size < 0 || place == null) {
            return null;
        }
        int index = place < 0 ? size + place : place;
        if (index < 0 || index >= size) {
            throw new RenderStop(Reason.EVALUATION, "the list has no element " + place + ", it has " + size);
        }
        return target instanceof List<?> list ? list.get(index) : Array.get(target, index);
    }

    private static Integer digits(Object key) {
        try {
            return key instanceof String text ? Integer.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Refuses a number of too many digits. */
    static void digits(int count) {
        if (count > MAX_DIGITS) {
            throw new RenderStop(Reason.LIMIT, "the template computes a number of more than " + MAX_DIGITS + " digits");
        }
    }

    private static boolean isOfPlatform(Object target, String prefix) {
        return target.getClass().getName().startsWith(prefix);
    }
}
