package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.Glob;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a ruleset changes for some files, or for a part of them.
 *
 * @param files    patterns, with a pointer behind {@code #} for a part
 * @param parts    severities of rules for those parts; empty for off
 * @param extended rules that come before those of the ruleset
 * @param changes  what is done to the rules of the ruleset
 */
record FileOverride(List<String> files, Map<String, Optional<Severity>> parts, Map<String, SpectralRule> extended,
                    List<Consumer<Map<String, SpectralRule>>> changes) {
    FileOverride {
        files = List.copyOf(files);
        parts = new LinkedHashMap<>(parts);
        extended = new LinkedHashMap<>(extended);
        changes = List.copyOf(changes);
    }

    /** The rules for a file, by its path from the ruleset. */
    Map<String, SpectralRule> apply(Map<String, SpectralRule> rules, String path) {
        Map<String, SpectralRule> changed = rules;
        for (String file : files) {
            int hash = file.indexOf('#');
            if (hash >= 0 && isOf(file.substring(0, hash), path)) {
                changed = inPart(changed, file.substring(hash));
            } else if (hash < 0 && isOf(file, path)) {
                Map<String, SpectralRule> all = new LinkedHashMap<>(extended);
                all.putAll(changed);
                changes.forEach(change -> change.accept(all));
                changed = all;
            }
        }
        return changed;
    }

    /** Whether a pattern is about a path; one without a slash is about names of files. */
    private static boolean isOf(String pattern, String path) {
        String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        return Glob.ofPath(plain).matches(plain.indexOf('/') < 0 ? path.substring(path.lastIndexOf('/') + 1) : path);
    }

    private Map<String, SpectralRule> inPart(Map<String, SpectralRule> rules, String pointer) {
        Map<String, SpectralRule> all = new LinkedHashMap<>(rules);
        parts.forEach((name, severity) -> all.computeIfPresent(name, (key, rule) -> rule.withOverride(decoded(pointer), severity)));
        return all;
    }

    private static String decoded(String pointer) {
        try {
            return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return pointer;
        }
    }
}
