package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;

/** One call in a template; remembers the method it found last, since a loop calls the same again. */
final class CallSite {
    private record Found(Class<?> target, Class<?>[] arguments, VelMethod method) {
        boolean fits(Object value, Object[] given) {
            if (value.getClass() != target || given.length != arguments.length) {
                return false;
            }
            for (int i = 0; i < given.length; i++) {
                if ((given[i] == null ? null : given[i].getClass()) != arguments[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private volatile Found last;

    /** What the call gives; null if there is no such method, or nothing comes of it. */
    Object call(Run run, Uberspect uberspect, Object target, String name, Object[] arguments) {
        if (target instanceof Tool tool) {
            return tool.call(run, name, arguments);
        }
        if (name.equals("getClass") && arguments.length == 0) {
            return ClassName.of(target);
        }
        if (!Members.mayCall(target, name)) {
            return null;
        }
        if (target instanceof String text && TextMethods.isOurs(name, arguments)) {
            return TextMethods.call(run, text, name, arguments);
        }
        if (name.equals("toString") && arguments.length == 0) {
            return run.print(target);
        }
        bound(run, target, name, arguments);
        VelMethod method = method(uberspect, target, name, arguments);
        return method == null ? null : invoked(run, method, target, name, arguments);
    }

    private VelMethod method(Uberspect uberspect, Object target, String name, Object[] arguments) {
        Found found = last;
        if (found != null && found.fits(target, arguments)) {
            return found.method();
        }
        VelMethod method = uberspect.getMethod(target, name, arguments, null);
        Class<?>[] classes = Arrays.stream(arguments).map(each -> each == null ? null : each.getClass())
                .toArray(Class<?>[]::new);
        last = new Found(target.getClass(), classes, method);
        return method;
    }

    private static Object invoked(Run run, VelMethod method, Object target, String name, Object[] arguments) {
        try {
            Object value = method.invoke(target, arguments);
            if (value instanceof String text) {
                run.text(text.length());
            }
            return value == null && method.getReturnType() == Void.TYPE ? "" : value;
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RenderStop stop) {
                throw stop;
            }
            if (e.getTargetException() instanceof Error error) {
                throw error;
            }
            throw failed(name, e.getTargetException());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            return null;
        }
    }

    static RenderStop failed(String name, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RenderStop(Reason.EVALUATION, "the call of `" + name + "` failed: " + why);
    }

    /** What grows by doubling, or looks at every part of a nested value. */
    private static void bound(Run run, Object target, String name, Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Collection<?> || argument instanceof Map<?, ?>) {
                long size = target instanceof Collection<?> items ? items.size() : target instanceof Map<?, ?> map ? map.size() : 0;
                long more = argument instanceof Collection<?> items ? items.size() : ((Map<?, ?>) argument).size();
                run.members(name.equals("add") || name.equals("put") ? size : size + more);
                if (!name.equals("add") && !name.equals("set")) {
                    run.weigh(argument);
                }
            } else if (argument instanceof Number number && target instanceof Number) {
                Members.digits(bits(number) / 3);
            }
        }
        if (name.equals("hashCode") || name.equals("equals")) {
            run.weigh(target);
        }
    }

    private static int bits(Number number) {
        return number instanceof BigInteger big ? big.bitLength()
                : number instanceof BigDecimal decimal ? decimal.precision() * 4 + Math.abs(decimal.scale()) : 0;
    }
}
