package dev.apigw.vtl;

import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Velocity's choice among methods of a name, for what {@link Members} lets through. */
final class SafeUberspect extends UberspectImpl {
    SafeUberspect(RuntimeServices services) {
        setRuntimeServices(services);
        init();
    }

    @Override public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) {
        return target == null || target instanceof Tool || !Members.mayCall(target, name) ? null
                : super.getMethod(target, name, arguments, info);
    }

    @Override public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
        return null;
    }

    @Override public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
        return target instanceof Map<?, ?> ? new MapSet(name) : null;
    }

    @Override public Iterator<?> getIterator(Object values, Info info) {
        if (values instanceof Iterable<?> items && Members.mayCall(values, "iterator")) {
            return items.iterator();
        }
        if (values instanceof Map<?, ?> map) {
            return map.values().iterator();
        }
        if (values instanceof Iterator<?> iterator) {
            return iterator;
        }
        return values != null && values.getClass().isArray() ? super.getIterator(values, info) : null;
    }

    private record MapSet(String name) implements VelPropertySet {
        @SuppressWarnings("unchecked")
        @Override public Object invoke(Object target, Object value) {
            return ((Map<String, Object>) target).put(name, value);
        }

        @Override public boolean isCacheable() {
            return false;
        }

        @Override public String getMethodName() {
            return "put";
        }
    }
}
