package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules written for Spectral, ready to be run. */
public final class SpectralRuleset {
    /** The names under which a ruleset is found in a folder, the first one that exists. */
    private static final List<String> FILE_NAMES = List.of(".spectral.yaml", ".spectral.yml", ".spectral.json");

    private final Map<String, SpectralRule> rules;
    private final List<FileOverride> overrides;
    private final Optional<Path> folder;

    private SpectralRuleset(Map<String, SpectralRule> rules, List<FileOverride> overrides, Optional<Path> folder) {
        this.rules = rules;
        this.overrides = overrides;
        this.folder = folder;
    }

    /** The built-in ruleset {@code spectral:oas}: its recommended rules, or all. */
    public static SpectralRuleset openApi(boolean withAll) {
        return new SpectralRuleset(BuiltIn.openApi(withAll ? Mode.ALL : Mode.RECOMMENDED), List.of(), Optional.empty());
    }

    /** The ruleset file of a folder, if it has one. */
    public static Optional<Path> find(Path folder) {
        return FILE_NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    /**
     * The ruleset in a file.
     *
     * @param name         what messages call the file
     * @param allowsRemote whether rulesets on the network may be fetched
     */
    public static LoadedRuleset load(String name, Path path, boolean allowsRemote) {
        Reading reading = new Reading(allowsRemote);
        RulesetReader reader = new RulesetReader(reading);
        reader.enter(path.toAbsolutePath().normalize());
        LoadedFile loaded = SourceLoader.load(name, path);
        Optional<MapNode> map = name.matches("(?i).*\\.([cm]?js|ts)") ? script(reading, loaded) : reader.definition(loaded);
        Map<String, SpectralRule> rules = map.map(all -> reader.rules(all, Optional.empty(), Mode.RECOMMENDED)).orElse(Map.of());
        List<FileOverride> overrides = map.map(all -> reader.overrides(all, rules)).orElse(List.of());
        Path folder = path.toAbsolutePath().normalize().getParent();
        return new LoadedRuleset(new SpectralRuleset(rules, overrides, Optional.ofNullable(folder)), reading.members().problems(),
                reading.notes());
    }

    private static Optional<MapNode> script(Reading reading, LoadedFile loaded) {
        reading.members().error(loaded.file().span(0, 0), "A ruleset in JavaScript cannot run here.", "Write it as YAML or JSON.");
        return Optional.empty();
    }

    /** The rules that run on a document that nothing is changed for, in the order of the files. */
    public Stream<RuleInfo> infos() {
        return rules.values().stream().filter(SpectralRule::isOn).map(SpectralRuleset::info);
    }

    private static RuleInfo info(SpectralRule rule) {
        return new RuleInfo(rule.name(), rule.severity(), rule.description().isEmpty() ? rule.message().orElse("") : rule.description());
    }

    /** What is known of a rule, whether it runs or not. */
    public Optional<RuleDescription> describe(String name) {
        return Optional.ofNullable(rules.get(name)).map(rule ->
                new RuleDescription(info(rule), rule.isRecommended(), rule.documentationUrl()));
    }

    /** The results for a document, in the order of the rules' walk; each stands once. */
    public List<SpectralResult> run(ResolvedDocument document) {
        Map<String, SpectralRule> all = rules;
        String path = path(document);
        for (FileOverride override : overrides) {
            all = override.apply(all, path);
        }
        Collection<SpectralRule> chosen = all.values();
        Inventory inventory = new Inventory(document);
        // Side by side: the two share nothing but the inventory, which does not change any more.
        return Stream.of(true, false).parallel().map(isResolved -> new RuleRun(inventory, isResolved).run(chosen)).toList().stream()
                .flatMap(List::stream).distinct().toList();
    }

    private String path(ResolvedDocument document) {
        Optional<Path> file = document.file().path().map(path -> path.toAbsolutePath().normalize());
        if (file.isEmpty() || folder.isEmpty() || !file.get().getRoot().equals(folder.get().getRoot())) {
            return document.file().name();
        }
        return folder.get().relativize(file.get()).toString().replace('\\', '/');
    }
}
