package dev.apigw.lint.spectral.function;

import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions by the names that rulesets give them. */
public final class Functions {
    /** Makes a function of options. */
    interface Factory {
        RulesetFunction with(Options options) throws OptionsException;
    }

    private static final Map<String, Factory> ALL = all();

    private Functions() {}

    private static Map<String, Factory> all() {
        Map<String, Factory> all = new LinkedHashMap<>();
        CoreFunctions.addTo(all);
        all.put("alphabetical", Alphabetical::with);
        all.put("casing", Casing::with);
        all.put("schema", SchemaFunction::with);
        OpenApiFunctions.addTo(all);
        return all;
    }

    /** Whether there is a function of this name; another one is a custom function in JavaScript. */
    public static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }

    /** The names, in no order that means something. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** A function with its options; throws if it does not take them. */
    public static RulesetFunction of(String name, Optional<Node> options) throws OptionsException {
        return ALL.get(name).with(new Options(name, options));
    }

    /** A function without options. */
    static Factory plain(RulesetFunction function) {
        return options -> {
            options.none();
            return function;
        };
    }
}
