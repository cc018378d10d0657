package dev.apigw.vtl;

/**
 * What {@code $value.class} is: a name, with no way from there into the platform.
 *
 * <p>Source: observed – public type-switch templates that run on AWS read {@code .class.name}
 * (facts/mapping-templates, section 10).
 */
record ClassName(String name) implements Tool {
    static ClassName of(Object value) {
        if (value instanceof EmptyStringMap) {
            return new ClassName("EmptyStringExpandingMap");
        }
        return new ClassName(value instanceof Tool ? "" : value.getClass().getName());
    }

    @Override public Object call(Run run, String method, Object[] arguments) {
        return arguments.length == 0 && (method.equals("getName") || method.equals("toString"))
                ? method.equals("getName") ? name : printed() : null;
    }

    @Override public Object property(String property) {
        return property.equals("name") ? name : null;
    }

    @Override public String printed() {
        return "class " + name;
    }
}
