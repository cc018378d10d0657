package dev.apigw.vtl;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;

/** Switches of a test row: those named, the rest as they come. */
final class Switches {
    private Switches() {}

    static VtlBehavior of(Map<String, Object> named) {
        RecordComponent[] parts = VtlBehavior.class.getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object given = named.get(parts[i].getName());
                values[i] = given == null ? parts[i].getAccessor().invoke(VtlBehavior.STANDARD)
                        : parts[i].getType().isEnum() ? VtlBehavior.Spaces.valueOf(given.toString()) : given;
            }
            Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return VtlBehavior.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
