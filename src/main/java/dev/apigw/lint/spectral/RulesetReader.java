package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Severity;
import dev.apigw.source.ListNode;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.RemoteFiles;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a ruleset and those that it extends, from the first to the last. */
final class RulesetReader {
    private static final List<String> KEYS = List.of("extends", "rules", "aliases", "overrides", "except", "formats", "functions",
            "functionsDir", "documentationUrl", "description", "parserOptions");

    private final Reading reading;
    private final Set<Object> underway = new HashSet<>();

    RulesetReader(Reading reading) {
        this.reading = reading;
    }

    /** Notes where the first ruleset is, which others may extend in a circle. */
    void enter(Path file) {
        underway.add(file);
    }

    /** The rules of a ruleset file; none if it cannot be read. */
    Map<String, SpectralRule> rules(LoadedFile loaded, Optional<URI> address, Mode mode) {
        return definition(loaded).map(map -> rules(map, address, mode)).orElseGet(LinkedHashMap::new);
    }

    /** The mapping in a ruleset file; empty, and reported, if there is none. */
    Optional<MapNode> definition(LoadedFile loaded) {
        if (loaded.problem().isPresent()) {
            reading.members().error(loaded.problem().get().span(), loaded.problem().get().message());
            return Optional.empty();
        }
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (parsed.root().isEmpty()) {
            parsed.problems().forEach(problem -> reading.members().error(problem.span(), problem.message()));
            return Optional.empty();
        }
        return reading.members().mapping("A ruleset", parsed.root().get());
    }

    /** The rules of a ruleset, without what it changes for some files. */
    Map<String, SpectralRule> rules(MapNode map, Optional<URI> address, Mode mode) {
        map.entries().stream().filter(entry -> !entry.name().startsWith("x-")).forEach(entry ->
                reading.members().allow(MapNode.of(List.of(entry), map.span()), "a ruleset", KEYS));
        if (!map.has("extends") && !map.has("rules") && !map.has("overrides")) {
            reading.members().error(map.span(), "Ruleset must have rules or extends or overrides defined.");
        }
        Map<String, SpectralRule> rules = extended(map, address);
        changes(map, aliases(map), mode).forEach(change -> change.accept(rules));
        return rules;
    }

    /** What the entries of {@code rules} do. */
    private List<Consumer<Map<String, SpectralRule>>> changes(MapNode map, Aliases aliases, Mode mode) {
        Optional<MapNode> rules = map.entry("rules").flatMap(reading.members()::mapping);
        RuleReader reader = new RuleReader(reading, aliases, map.get("formats").map(node -> RuleReader.formats(node, reading)),
                functions(map), map.get("documentationUrl").flatMap(Node::asString).orElse(""), mode);
        List<Consumer<Map<String, SpectralRule>>> changes = new ArrayList<>();
        rules.ifPresent(all -> all.entries().forEach(entry -> changes.add(known -> reader.read(entry, known))));
        return changes;
    }

    private Set<String> functions(MapNode map) {
        Set<String> names = new LinkedHashSet<>();
        map.get("functions").flatMap(Node::asList).ifPresent(list -> list.items().forEach(item ->
                (item instanceof ListNode named && !named.items().isEmpty() ? named.items().get(0) : item).asString().ifPresent(names::add)));
        return names;
    }

    Aliases aliases(MapNode map) {
        Map<String, List<Aliases.Target>> targets = new LinkedHashMap<>();
        Optional<MapNode> aliases = map.entry("aliases").flatMap(reading.members()::mapping);
        aliases.ifPresent(all -> all.entries().forEach(entry -> targets.put(entry.name(), targets(entry))));
        return new Aliases(targets);
    }

    private List<Aliases.Target> targets(MapNode.Entry alias) {
        Optional<Node> scoped = alias.value().asMap().flatMap(map -> map.get("targets"));
        if (scoped.isEmpty()) {
            return List.of(new Aliases.Target(Set.of(), paths(alias, alias.value())));
        }
        List<Aliases.Target> targets = new ArrayList<>();
        for (Node item : scoped.get().asList().map(ListNode::items).orElse(List.of())) {
            Optional<MapNode> target = item.asMap().filter(map -> map.has("formats") && map.has("given"));
            if (target.isEmpty()) {
                reading.members().error(item.span(), "A valid target of the alias `" + alias.name()
                        + "` must contain given and non-empty formats.");
            }
            target.ifPresent(map -> targets.add(new Aliases.Target(RuleReader.formats(map.get("formats").orElseThrow(), reading),
                    paths(alias, map.get("given").orElseThrow()))));
        }
        return targets;
    }

    private List<String> paths(MapNode.Entry alias, Node given) {
        List<String> paths = new ArrayList<>();
        for (Node item : given instanceof ListNode list ? list.items() : List.of(given)) {
            Optional<String> path = item.asString().filter(text -> text.startsWith("$") || text.startsWith("#"));
            path.ifPresent(paths::add);
            if (path.isEmpty()) {
                reading.members().error(item.span(), "The alias `" + alias.name() + "` is a list of paths, this is "
                        + item.describe() + ".");
            }
        }
        return paths;
    }

    private Map<String, SpectralRule> extended(MapNode map, Optional<URI> address) {
        Map<String, SpectralRule> rules = new LinkedHashMap<>();
        Optional<Node> all = map.get("extends");
        List<Node> items = all.map(node -> node instanceof ListNode list ? list.items() : List.of(node)).orElse(List.of());
        for (Node item : items) {
            Node name = item instanceof ListNode pair && pair.items().size() == 2 ? pair.items().get(0) : item;
            Optional<Mode> mode = item instanceof ListNode pair && pair.items().size() == 2 ? mode(pair.items().get(1)) : Optional.empty();
            if (name.asString().isEmpty()) {
                reading.members().error(item.span(), "`extends` names rulesets, this is " + item.describe() + ".");
                continue;
            }
            Map<String, SpectralRule> others = extended(name, name.asString().get(), address, mode.orElse(Mode.RECOMMENDED));
            others.forEach((id, rule) -> rules.put(id, mode.map(m -> rule.on(m.lets(rule.isRecommended()))).orElse(rule)));
        }
        return rules;
    }

    private Optional<Mode> mode(Node node) {
        Optional<Mode> mode = node.asText().flatMap(text -> switch (text) {
            case "all" -> Optional.of(Mode.ALL);
            case "recommended" -> Optional.of(Mode.RECOMMENDED);
            case "off", "false" -> Optional.of(Mode.OFF);
            default -> Optional.<Mode>empty();
        });
        if (mode.isEmpty()) {
            reading.members().error(node.span(), "Allowed types are \"off\", \"recommended\" and \"all\".");
        }
        return mode;
    }

    private Map<String, SpectralRule> extended(Node place, String name, Optional<URI> address, Mode mode) {
        if (name.equals("spectral:oas")) {
            return BuiltIn.openApi(mode);
        }
        if (name.startsWith("spectral:")) {
            if (name.equals("spectral:asyncapi") || name.equals("spectral:arazzo")) {
                reading.foreign(name, place);
            } else {
                reading.members().error(place.span(), "`" + name + "` is no ruleset of Spectral.", "Did you mean `spectral:oas`?");
            }
            return Map.of();
        }
        if (name.matches("(?i).*\\.([cm]?js|ts)")) {
            reading.members().error(place.span(), "`" + name + "` is a ruleset in JavaScript, which cannot run here.",
                    "Write it as YAML or JSON.");
            return Map.of();
        }
        boolean isUrl = name.matches("(?i)https?://.*") || address.isPresent();
        return isUrl ? remote(place, name, address, mode) : file(place, name, mode);
    }

    private Map<String, SpectralRule> file(Node place, String name, Mode mode) {
        if (!name.matches("(?i).*\\.(ya?ml|json)")) {
            reading.members().error(place.span(), "`" + name + "` is neither a YAML or JSON file nor a ruleset of Spectral.",
                    "Name a file; packages of npm are not looked up.");
            return Map.of();
        }
        try {
            Path base = place.span().file().path().map(path -> path.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath());
            Path target = base.resolve(name).normalize();
            Path shown = Optional.ofNullable(Path.of(place.span().file().name()).getParent()).map(p -> p.resolve(name).normalize())
                    .orElse(Path.of(name));
            if (!underway.add(target)) {
                return Map.of(); // a circle adds nothing
            }
            Map<String, SpectralRule> rules = rules(SourceLoader.load(shown.toString().replace('\\', '/'), target), Optional.empty(), mode);
            underway.remove(target);
            return rules;
        } catch (InvalidPathException e) {
            reading.members().error(place.span(), "`" + name + "` is no path of a file.");
            return Map.of();
        }
    }

    private Map<String, SpectralRule> remote(Node place, String name, Optional<URI> address, Mode mode) {
        if (!reading.allowsRemote()) {
            reading.members().error(place.span(), "`" + name + "` is on the network, which is not asked.",
                    "Give --allow-remote-refs, or save the ruleset beside this one.");
            return Map.of();
        }
        try {
            URI uri = address.map(base -> base.resolve(name)).orElseGet(() -> URI.create(name));
            if (!underway.add(uri)) {
                return Map.of();
            }
            Optional<LoadedFile> loaded = new RemoteFiles().fetch(uri);
            if (loaded.isEmpty()) {
                reading.members().error(place.span(), "`" + name + "` cannot be fetched.");
            }
            Map<String, SpectralRule> rules = loaded.map(file -> rules(file, Optional.of(uri), mode)).orElse(Map.of());
            underway.remove(uri);
            return rules;
        } catch (IllegalArgumentException e) {
            reading.members().error(place.span(), "`" + name + "` is no address.");
            return Map.of();
        }
    }

    /** What a ruleset changes for some files; {@code except} is the older form. */
    List<FileOverride> overrides(MapNode map, Map<String, SpectralRule> rules) {
        List<FileOverride> overrides = new ArrayList<>();
        Optional<ListNode> listed = map.entry("overrides").flatMap(reading.members()::list);
        for (Node item : listed.map(ListNode::items).orElse(List.of())) {
            reading.members().mapping("An override", item).ifPresent(one -> overrides.add(override(map, one, rules)));
        }
        Optional<MapNode> except = map.entry("except").flatMap(reading.members()::mapping);
        except.ifPresent(all -> all.entries().forEach(entry -> overrides.add(exception(entry))));
        return overrides;
    }

    private static FileOverride exception(MapNode.Entry entry) {
        Map<String, Optional<Severity>> off = new LinkedHashMap<>();
        entry.value().asList().ifPresent(list -> list.items().forEach(item ->
                item.asString().ifPresent(name -> off.put(name, Optional.empty()))));
        String file = entry.name().startsWith("#") ? "**" + entry.name() : entry.name();
        boolean isPart = file.indexOf('#') >= 0 && !file.endsWith("#") && !file.endsWith("#/");
        String whole = file.replaceFirst("#/?$", "");
        List<Consumer<Map<String, SpectralRule>>> changes = List.of(rules -> off.keySet().forEach(name ->
                rules.computeIfPresent(name, (key, rule) -> rule.on(false))));
        return new FileOverride(List.of(isPart ? file : whole), off, Map.of(), changes);
    }

    private FileOverride override(MapNode ruleset, MapNode map, Map<String, SpectralRule> rules) {
        reading.members().allow(map, "an override", List.of("files", "rules", "extends", "aliases", "formats", "parserOptions"));
        List<String> files = new ArrayList<>();
        map.get("files").flatMap(Node::asList).ifPresent(list -> list.items().forEach(item -> item.asString().ifPresent(files::add)));
        if (files.isEmpty()) {
            reading.members().error(map.span(), "`files` of an override must be an non-empty array of glob patterns.");
        }
        Map<String, Optional<Severity>> parts = new LinkedHashMap<>();
        map.get("rules").flatMap(Node::asMap).ifPresent(all -> all.entries().stream()
                .filter(entry -> Words.isSeverity(entry.value())).forEach(entry -> parts.put(entry.name(), Words.severity(entry.value()))));
        List<Consumer<Map<String, SpectralRule>>> changes = changes(map, aliases(ruleset).with(aliases(map)), Mode.RECOMMENDED);
        Map<String, SpectralRule> extended = extended(map, Optional.empty());
        Map<String, SpectralRule> tried = new LinkedHashMap<>(extended);
        tried.putAll(rules);
        changes.forEach(change -> change.accept(tried)); // so that mistakes are told before a file matches
        return new FileOverride(files, parts, extended, changes);
    }
}
