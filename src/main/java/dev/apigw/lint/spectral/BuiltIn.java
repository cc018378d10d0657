package dev.apigw.lint.spectral;

import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ruleset {@code spectral:oas}, which is data like any other and stands beside this class. */
final class BuiltIn {
    private static final Map<String, SpectralRule> ALL = load();

    private BuiltIn() {}

    static Map<String, SpectralRule> openApi(Mode mode) {
        Map<String, SpectralRule> rules = new LinkedHashMap<>();
        ALL.forEach((name, rule) -> rules.put(name, rule.on(mode.lets(rule.isRecommended()))));
        return rules;
    }

    private static Map<String, SpectralRule> load() {
        try (InputStream in = BuiltIn.class.getResourceAsStream("oas.yaml")) {
            LoadedFile loaded = SourceLoader.load("spectral:oas", in);
            Reading reading = new Reading(false);
            Map<String, SpectralRule> rules = new RulesetReader(reading).rules(loaded, Optional.empty(), Mode.ALL);
            if (reading.members().hasProblems() || !reading.notes().isEmpty()) {
                throw new IllegalStateException("spectral:oas " + reading.members().problems() + reading.notes());
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("spectral:oas", e);
        }
    }
}
