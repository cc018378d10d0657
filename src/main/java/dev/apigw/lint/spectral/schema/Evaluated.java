package dev.apigw.lint.spectral.schema;

import java.util.HashSet;
import java.util.Set;

/** The members and items of one value that some keyword has looked at; what {@code unevaluatedProperties} asks for. */
final class Evaluated {
    private final Set<String> properties = new HashSet<>();
    private int items;

    void property(String name) {
        properties.add(name);
    }

    void items(int count) {
        items = Math.max(items, count);
    }

    boolean hasProperty(String name) {
        return properties.contains(name);
    }

    int items() {
        return items;
    }

    void addAll(Evaluated other) {
        properties.addAll(other.properties);
        items(other.items);
    }
}
