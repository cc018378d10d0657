package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a ruleset, as it stands when everything that extends and changes it was read.
 *
 * @param name             its id
 * @param description      empty text if there is none
 * @param message          instead of the function's own; may hold {@code {{…}}}
 * @param documentationUrl empty text if there is none
 * @param severity         of its results
 * @param isOn             whether it runs
 * @param isRecommended    whether it runs where only the recommended ones do
 * @param isResolved       whether it looks at the document with references replaced
 * @param formats          of the documents it is for; empty for all
 * @param given            paths, in which aliases may stand
 * @param aliases          that those paths may use
 * @param then             what is done with each value
 * @param overrides        severities by part of the document; empty for off
 * @param place            where it is written
 */
record SpectralRule(String name, String description, Optional<String> message, String documentationUrl, Severity severity,
                    boolean isOn, boolean isRecommended, boolean isResolved, Optional<Set<String>> formats, List<String> given,
                    Aliases aliases, List<Then> then, Map<String, Optional<Severity>> overrides, SourceSpan place) {
    SpectralRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(documentationUrl, "documentationUrl");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(formats, "formats");
        given = List.copyOf(given);
        Objects.requireNonNull(aliases, "aliases");
        then = List.copyOf(then);
        overrides = new LinkedHashMap<>(overrides);
        Objects.requireNonNull(place, "place");
    }

    SpectralRule on(boolean newOn) {
        return new SpectralRule(name, description, message, documentationUrl, severity, newOn, isRecommended, isResolved, formats,
                given, aliases, then, overrides, place);
    }

    SpectralRule withSeverity(Severity newSeverity) {
        return new SpectralRule(name, description, message, documentationUrl, newSeverity, true, isRecommended, isResolved, formats,
                given, aliases, then, overrides, place);
    }

    SpectralRule withOverride(String pointer, Optional<Severity> newSeverity) {
        Map<String, Optional<Severity>> more = new LinkedHashMap<>(overrides);
        more.put(pointer, newSeverity);
        return new SpectralRule(name, description, message, documentationUrl, severity, true, isRecommended, isResolved, formats,
                given, aliases, then, more, place);
    }

    boolean isFor(Set<String> documentFormats) {
        return formats.isEmpty() || formats.get().stream().anyMatch(documentFormats::contains);
    }

    /** The severity of a result at a place of the definition; empty if it is off there. */
    Optional<Severity> severityAt(String pointer) {
        Optional<Severity> found = Optional.of(severity);
        String closest = "";
        for (Map.Entry<String, Optional<Severity>> override : overrides.entrySet()) {
            String part = override.getKey();
            boolean isIn = pointer.equals(part) || pointer.startsWith(part + "/");
            if (isIn && part.length() >= closest.length()) {
                closest = part;
                found = override.getValue();
            }
        }
        return found;
    }
}
