package dev.apigw.export;

import dev.apigw.model.Stated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An object of the exported definition in the making: members in the order in which they are put, none that is absent. */
final class Tree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** The members so far; what is put later shows in it. */
    Map<String, Object> map() {
        return members;
    }

    Tree put(String name, Object value) {
        members.put(name, value instanceof Tree tree ? tree.map() : value);
        return this;
    }

    Tree put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present instanceof Stated stated ? stated.value() : present));
        return this;
    }

    Tree put(String name, OptionalInt value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** A flag that is only written where it is set. */
    Tree putIfTrue(String name, boolean value) {
        return value ? put(name, true) : this;
    }

    Tree putUnlessEmpty(String name, Collection<?> values) {
        return values.isEmpty() ? this : put(name, values.stream().map(Tree::plain).toList());
    }

    Tree putUnlessEmpty(String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            values.forEach((key, value) -> plain.put(key, plain(value)));
            put(name, plain);
        }
        return this;
    }

    Tree putUnlessEmpty(String name, Tree value) {
        return value.members.isEmpty() ? this : put(name, value);
    }

    /** All members of another object; those that are here already keep their value and place. */
    Tree putMissing(Map<String, ?> others) {
        others.forEach((key, value) -> {
            if (!members.containsKey(key)) {
                members.put(key, value);
            }
        });
        return this;
    }

    private static Object plain(Object value) {
        return value instanceof Stated stated ? stated.value() : value instanceof Tree tree ? tree.map() : value;
    }
}
