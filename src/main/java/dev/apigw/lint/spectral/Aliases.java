package dev.apigw.lint.spectral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for paths, which other paths may begin with.
 *
 * @param targets by name
 */
record Aliases(Map<String, List<Target>> targets) {
    static final Aliases NONE = new Aliases(Map.of());
    private static final Pattern NAME = Pattern.compile("^#([A-Za-z0-9_-]+)");

    /**
     * The paths of a name for documents of some formats.
     *
     * @param formats none for all
     */
    record Target(Set<String> formats, List<String> given) {
        Target {
            formats = new LinkedHashSet<>(formats);
            given = List.copyOf(given);
        }
    }

    Aliases {
        targets = new LinkedHashMap<>(targets);
    }

    /** These and others, which count more. */
    Aliases with(Aliases others) {
        Map<String, List<Target>> both = new LinkedHashMap<>(targets);
        both.putAll(others.targets);
        return new Aliases(both);
    }

    /** The paths that an expression stands for; throws if it uses a name that does not exist, or needs itself. */
    List<String> resolved(String expression, Set<String> formats) throws AliasException {
        return resolved(expression, formats, new LinkedHashSet<>());
    }

    private List<String> resolved(String expression, Set<String> formats, Set<String> underway) throws AliasException {
        if (!expression.startsWith("#")) {
            return List.of(expression);
        }
        Matcher matcher = NAME.matcher(expression);
        if (!matcher.find()) {
            throw new AliasException("Alias must match /^#([A-Za-z0-9_-]+)/");
        }
        String name = matcher.group(1);
        if (!underway.add(name)) {
            throw new AliasException("Alias \"" + name + "\" is circular. Resolution stack: " + String.join(" -> ", underway) + " -> " + name);
        }
        if (!targets.containsKey(name)) {
            throw new AliasException("Alias \"" + name + "\" does not exist");
        }
        List<String> paths = new ArrayList<>();
        for (String path : paths(targets.get(name), formats)) {
            paths.addAll(resolved(path + expression.substring(name.length() + 1), formats, new LinkedHashSet<>(underway)));
        }
        return paths;
    }

    /** Of several targets the last one that suits counts. */
    private static List<String> paths(List<Target> targets, Set<String> formats) {
        for (int i = targets.size() - 1; i >= 0; i--) {
            Target target = targets.get(i);
            if (target.formats().isEmpty() || target.formats().stream().anyMatch(formats::contains)) {
                return target.given();
            }
        }
        return List.of();
    }

    /** A name that cannot be used. */
    static final class AliasException extends Exception {
        private static final long serialVersionUID = 1L;

        AliasException(String message) {
            super(message, null, false, false);
        }
    }
}
